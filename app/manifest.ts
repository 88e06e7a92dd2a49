import type { MetadataRoute } from 'next'
import { getSiteSettings } from '@/lib/content/settings/load'
import { env } from '@/lib/env'
import { paperColours } from '@/lib/paper-colours'
import { words } from '@/lib/words/words'

const png = { type: 'image/png', sizes: '512x512' } as const

/** What a device shows of the site once it is installed. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { name, tagline, description } = await getSiteSettings()
  return {
    id: '/',
    name: `${name} – ${tagline}`,
    short_name: name,
    description,
    lang: env.locale.tag,
    dir: env.locale.dir,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: paperColours.light,
    theme_color: paperColours.light,
    categories: ['news', 'technology'],
    icons: [
      { ...png, src: '/icons/icon-192.png', sizes: '192x192' },
      { ...png, src: '/icons/icon-512.png' },
      { ...png, src: '/icons/maskable-512.png', purpose: 'maskable' },
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
    ],
    shortcuts: [
      { name: words.site.allStories, url: '/tech' },
      { name: words.device.savedStories, url: '/saved' },
    ],
  }
}
