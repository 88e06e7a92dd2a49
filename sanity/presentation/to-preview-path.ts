import { toPath } from '../../lib/content/registry.ts'
import { isPageType } from '../form/slug/page-address.ts'
import { toSlugState } from '../form/slug/to-slug-state.ts'

/** Where the site shows a document; null while it has no address, and for what has no page. */
export function toPreviewPath(type: string, document: unknown): string | null {
  if (type === 'siteSettings') return '/'
  const { slug } = toSlugState(document)
  return slug && isPageType(type) ? toPath(type, slug) : null
}
