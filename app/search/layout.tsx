import type { ReactNode } from 'react'
import { SiteFrame } from '@/components/layout/site-frame'
import { getSiteSettings } from '@/lib/content/settings/load'

/** A search depends on the address's query: it is looked at afresh on each visit. */
export const instant = false

export default async function SearchLayout({ children }: { children: ReactNode }) {
  return <SiteFrame settings={await getSiteSettings()}>{children}</SiteFrame>
}
