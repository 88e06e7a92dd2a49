import path from 'node:path'
import sharp from 'sharp'

/** Pixels of each icon's side, and the share of it that the drawing takes: what masks an icon cuts a fifth off. */
const icons = {
  'favicon.png': { size: 48, share: 1 },
  'icon-192.png': { size: 192, share: 1 },
  'icon-512.png': { size: 512, share: 1 },
  'maskable-512.png': { size: 512, share: 0.72 },
  'apple-touch-icon.png': { size: 180, share: 1 },
} as const

export type AppIcon = keyof typeof icons

/** Names of the icons that a device shows for the site. */
export const appIcons = Object.keys(icons)

export const isAppIcon = (name: string): name is AppIcon => Object.hasOwn(icons, name)

/** Draws an icon as PNG from the site's own, `app/icon.svg`, on its own ground. */
export async function drawAppIcon(name: AppIcon): Promise<Uint8Array<ArrayBuffer>> {
  const { size, share } = icons[name]
  const inner = Math.round(size * share)
  const drawing = sharp(path.join(process.cwd(), 'app/icon.svg')).resize(inner, inner)
  const [before, after] = [Math.floor((size - inner) / 2), Math.ceil((size - inner) / 2)]
  const framed = drawing.extend({
    top: before,
    left: before,
    bottom: after,
    right: after,
    background: '#121417',
  })
  return new Uint8Array(await framed.png({ palette: true }).toBuffer())
}
