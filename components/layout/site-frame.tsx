import type { ReactNode } from 'react'
import type { SiteSettings } from '@/lib/content/settings/query'
import { Footer } from './footer'
import { Masthead } from './masthead'
import { SkipLink } from './skip-link'

export type SiteFrameProps = {
  settings: SiteSettings
  /** Stands over the page, where it is no page for readers. */
  notice?: ReactNode
  children: ReactNode
}

/** What stands around every page. */
export function SiteFrame({ settings, notice, children }: SiteFrameProps) {
  return (
    <>
      <SkipLink />
      {notice}
      <Masthead name={settings.name} tagline={settings.tagline} nav={settings.nav} />
      {children}
      <Footer settings={settings} />
      <script type="module" src="/elements/reader.js" data-reader="" />
    </>
  )
}
