import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { getSiteSettings } from '@/lib/content/settings/load'
import { env } from '@/lib/env'
import { toSiteMetadata } from '@/lib/seo'
import { fontVariables } from './fonts'
import './globals.css'

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#121417' },
  ],
}

export async function generateMetadata(): Promise<Metadata> {
  return toSiteMetadata({ siteUrl: env.siteUrl, settings: await getSiteSettings() })
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={env.locale.tag} dir={env.locale.dir} className={fontVariables}>
      <body>{children}</body>
    </html>
  )
}
