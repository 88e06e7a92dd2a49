import { Vibrant } from 'node-vibrant/node'
import type { Sharp } from 'sharp'

export type PaletteSwatch = {
  _type: 'sanity.imagePaletteSwatch'
  background: string
  foreground: string
  population: number
  title: string
}

const swatchNames = ['darkMuted', 'darkVibrant', 'lightMuted', 'lightVibrant', 'muted', 'vibrant'] as const

export type ImagePalette = { _type: 'sanity.imagePalette' } & Partial<
  Record<(typeof swatchNames)[number] | 'dominant', PaletteSwatch>
>

type Palette = Awaited<ReturnType<Vibrant['getPalette']>>
type Swatch = NonNullable<Palette[string]>

/** Palette of a small image (some ten thousand pixels are enough); populations are percentages of it. */
export async function getImagePalette(thumbnail: Sharp): Promise<ImagePalette> {
  const pixels = await thumbnail.clone().flatten({ background: '#fff' }).png().toBuffer()
  const vibrant = new Vibrant(pixels, { quality: 1, filters: [] })
  const palette = await vibrant.getPalette()
  const colours: Swatch[] = vibrant.result?.colors ?? []
  const total = colours.reduce((sum, colour) => sum + colour.population, 0)
  const named = swatchNames.flatMap((name) => {
    const swatch = palette[name.charAt(0).toUpperCase() + name.slice(1)]
    return swatch ? [[name, toPaletteSwatch(swatch, total)] as const] : []
  })
  const dominant = colours.toSorted((a, b) => b.population - a.population)[0]
  return {
    _type: 'sanity.imagePalette',
    ...Object.fromEntries(named),
    ...(dominant && { dominant: toPaletteSwatch(dominant, total) }),
  }
}

function toPaletteSwatch(swatch: Swatch, total: number): PaletteSwatch {
  const share = total === 0 ? 0 : (100 * swatch.population) / total
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: swatch.hex,
    foreground: swatch.bodyTextColor,
    population: Math.round(share * 100) / 100,
    title: swatch.titleTextColor,
  }
}
