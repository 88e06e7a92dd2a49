import { contentTypes, toPath, type PageType } from '../../../lib/content/registry.ts'

/** True for types whose documents have a page, and so an address, of their own. */
export function isPageType(type: unknown): type is PageType {
  return (
    typeof type === 'string' && Object.entries(contentTypes).some(([name, { path }]) => name === type && path)
  )
}

/** Whole address of a document's page; the site is the one that serves the Studio. */
export function toPageAddress(type: PageType, slug: string): string {
  return new URL(toPath(type, slug), globalThis.location?.origin ?? 'http://localhost').href
}
