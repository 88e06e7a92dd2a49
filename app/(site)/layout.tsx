import type { ReactNode } from 'react'
import { SiteFrame } from '@/components/layout/site-frame'
import { getSiteSettings } from '@/lib/content/settings/load'

/** Reader pages are finished documents: a request-time value on one of them fails the build. */
export const ensureStatic = 'navigation'

/** Readers follow plain links from document to document, so no page owes the router a shell of itself. */
export const instant = false

export default async function SiteLayout({ children }: { children: ReactNode }) {
  return <SiteFrame settings={await getSiteSettings()}>{children}</SiteFrame>
}
