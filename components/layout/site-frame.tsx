import type { ReactNode } from 'react'
import type { SiteSettings } from '@/lib/content/settings/query'
import { OfflineCopy } from '../device/offline-copy'
import { Footer } from './footer'
import { Masthead } from './masthead'
import { SkipLink } from './skip-link'

export type SiteFrameProps = {
  settings: SiteSettings
  /** Whether stories are kept on the reader's device: not where the page is no page for readers. */
  keep?: boolean
  /** Stands over the page, where it is no page for readers. */
  notice?: ReactNode
  children: ReactNode
}

/** What stands around every page. */
export function SiteFrame({ settings, notice, keep = false, children }: SiteFrameProps) {
  return (
    <>
      <SkipLink />
      {notice}
      <OfflineCopy keep={keep} />
      <Masthead name={settings.name} tagline={settings.tagline} nav={settings.nav} />
      {children}
      <Footer settings={settings} />
    </>
  )
}
