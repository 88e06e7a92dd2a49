import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { SiteFrame } from '@/components/layout/site-frame'
import { PreviewStyle } from '@/components/preview/preview-style'
import { getSiteSettings } from '@/lib/content/settings/load'

/** What is shared is looked at afresh on each visit. */
export const instant = false

/** Says nothing of the draft: programs that draw previews of links read it. */
export const metadata: Metadata = {
  title: 'Shared draft',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
}

export default async function SharedLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PreviewStyle />
      <SiteFrame settings={await getSiteSettings()}>{children}</SiteFrame>
    </>
  )
}
