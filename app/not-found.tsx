import type { Metadata } from 'next'
import { SiteFrame } from '@/components/layout/site-frame'
import { failureMessages } from '@/components/status/failure'
import { getSiteSettings } from '@/lib/content/settings/load'
import { renderStatus } from './render-status'

export const metadata: Metadata = { title: failureMessages['404'].title }

export default async function NotFound() {
  return <SiteFrame settings={await getSiteSettings()}>{await renderStatus('404')}</SiteFrame>
}
