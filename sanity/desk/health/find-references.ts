import type { Finding, HealthDocument } from './finding.ts'
import type { Step } from './field-path.ts'
import { walkDocument } from './walk-document.ts'

/** A reference inside a document, and the field an editor mends it in. */
export type FoundReference = { target: string; path: Step[] }

const isAsset = (path: readonly Step[]) => path.at(-1) === 'asset'

/** References of a document; weak ones too: to readers a link that leads nowhere is as bad. */
export function findReferences(document: HealthDocument): FoundReference[] {
  const found: FoundReference[] = []
  for (const { value, path } of walkDocument(document)) {
    const target = value['_ref']
    if (typeof target !== 'string' || path[0] === '_system') continue
    found.push({ target, path: isAsset(path) ? path.slice(0, -1) : path })
  }
  return found
}

/** References of a document that lead nowhere. */
export function toBroken(document: HealthDocument, isThere: (id: string) => boolean): Finding[] {
  return findReferences(document)
    .filter(({ target }) => !isThere(target))
    .map(({ path }) => ({
      id: document._id,
      type: document._type,
      path,
      problem: 'leads to something that is gone or not published',
    }))
}
