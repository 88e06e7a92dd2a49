import type { Metadata } from 'next'
import { toPagePath } from '@/lib/content/listing/pagination'
import { toUpdatePageCount } from '@/lib/content/live-update/update-pages'
import { env } from '@/lib/env'
import { toAbsoluteUrl } from '@/lib/seo'

type Story = { href: string; updateCount: number }

/** The pages of a live story's updates before and after this one; the first is the story itself. */
export function toUpdatePagination({ href, updateCount }: Story, page: number): Metadata['pagination'] {
  const toUrl = (other: number) => toAbsoluteUrl(env.siteUrl, toPagePath(href, other))
  return {
    previous: page > 1 ? toUrl(page - 1) : null,
    next: page < toUpdatePageCount(updateCount) ? toUrl(page + 1) : null,
  }
}
