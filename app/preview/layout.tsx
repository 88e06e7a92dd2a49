import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { getSite } from '@/app/site'
import { toPlainText } from '@/lib/plain-text'
import { toSiteMetadata } from '@/lib/seo'
import { getRequestPreview } from './get-request-preview'

/** Previews are made for each request, all of them. */
export const instant = false

/** The draft settings' own words, unless they are not finished. */
export async function generateMetadata(): Promise<Metadata> {
  const preview = await getRequestPreview().catch(() => null)
  if (!preview) return { robots: { index: false, follow: false } }
  const site = await getSite(preview.perspective.view).catch(() => getSite())
  return { ...toPlainText(toSiteMetadata(site)), robots: { index: false, follow: false } }
}

export default function PreviewLayout({ children }: { children: ReactNode }) {
  return children
}
