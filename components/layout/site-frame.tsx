import type { ReactNode } from 'react'
import type { SiteSettings } from '@/lib/content/settings/query'
import { Footer } from './footer'
import { Masthead } from './masthead'
import { SkipLink } from './skip-link'

export type SiteFrameProps = { settings: SiteSettings; children: ReactNode }

/** What stands around every page. */
export function SiteFrame({ settings, children }: SiteFrameProps) {
  return (
    <>
      <SkipLink />
      <Masthead name={settings.name} tagline={settings.tagline} nav={settings.nav} />
      {children}
      <Footer settings={settings} />
    </>
  )
}
