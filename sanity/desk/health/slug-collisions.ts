import { contentTypes, toPath, type DocumentType, type PageType } from '../../../lib/content/registry.ts'
import { isRecord } from './field-path.ts'
import type { Finding, HealthDocument } from './finding.ts'
import { toTitle } from './finding.ts'

/** An address that a document has, or once had. */
export type Address = { id: string; type: string; title: string | null; path: string; isPrevious: boolean }

const isDocumentType = (type: string): type is DocumentType => type in contentTypes
const isPageType = (type: string): type is PageType =>
  isDocumentType(type) && contentTypes[type].path !== null

const toSlugs = (slugs: unknown): string[] =>
  Array.isArray(slugs) ? slugs.filter((slug) => typeof slug === 'string') : []

/** The addresses of a document, present and past; none for a type without a page. */
export function toAddresses(document: HealthDocument): Address[] {
  const { _id: id, _type: type, slug, previousSlugs } = document
  if (!isPageType(type)) return []
  const current = isRecord(slug) && typeof slug['current'] === 'string' ? [slug['current']] : []
  const toAddress = (isPrevious: boolean) => (one: string) => ({
    id,
    type,
    title: toTitle(document),
    path: toPath(type, one),
    isPrevious,
  })
  return [...current.map(toAddress(false)), ...toSlugs(previousSlugs).map(toAddress(true))]
}

/** Present addresses that another document has too, or once had: readers reach only one of the two. */
export function findCollisions(addresses: readonly Address[]): Finding[] {
  const byPath = Map.groupBy(addresses, ({ path }) => path)
  return [...byPath.values()].flatMap((sharing) =>
    sharing.flatMap(({ id, type, isPrevious }) => {
      const other = sharing.find((one) => one.id !== id)
      if (isPrevious || other === undefined) return []
      const name = other.title === null ? 'a document without a title' : `“${other.title}”`
      const problem = other.isPrevious
        ? `was once the slug of ${name}, and old links to that now lead here`
        : `is also the slug of ${name}: readers reach only one of the two`
      return [{ id, type, path: ['slug'], problem }]
    }),
  )
}
