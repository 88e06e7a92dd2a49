import type { ReactNode } from 'react'
import { SiteFrame } from '@/components/layout/site-frame'
import { getSiteSettings } from '@/lib/content/settings/load'

/** Reader pages are finished documents: a request-time value on one of them fails the build. */
export const ensureStatic = 'navigation'

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const keep = process.env.NODE_ENV === 'production'
  return (
    <SiteFrame settings={await getSiteSettings()} keep={keep}>
      {children}
    </SiteFrame>
  )
}
