import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { displayScript } from '@/components/device/display-script'
import { getSiteSettings } from '@/lib/content/settings/load'
import { env } from '@/lib/env'
import { paperColours } from '@/lib/paper-colours'
import { toSiteMetadata } from '@/lib/seo'
import { fontVariables } from './fonts'
import './globals.css'

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: paperColours.light },
    { media: '(prefers-color-scheme: dark)', color: paperColours.dark },
  ],
}

export async function generateMetadata(): Promise<Metadata> {
  const site = { siteUrl: env.siteUrl, settings: await getSiteSettings() }
  return {
    ...toSiteMetadata(site),
    icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' }, apple: '/icons/apple-touch-icon.png' },
  }
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={env.locale.tag} dir={env.locale.dir} className={fontVariables} suppressHydrationWarning>
      <head>
        <script data-reader="" dangerouslySetInnerHTML={{ __html: displayScript }} />
        <script type="module" src="/elements/reader.js" fetchPriority="low" data-reader="" />
      </head>
      <body>{children}</body>
    </html>
  )
}
