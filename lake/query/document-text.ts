import type { Document } from '../documents/document.ts'
import { normalizeText } from './text-query.ts'

const known = new WeakMap<Document, string>()

function collect(value: unknown, found: string[]): void {
  if (typeof value === 'string') found.push(normalizeText(value))
  else if (Array.isArray(value)) value.forEach((item) => collect(item, found))
  else if (typeof value === 'object' && value !== null)
    for (const [field, item] of Object.entries(value)) if (!field.startsWith('_')) collect(item, found)
}

/** All of a document's text, normalized for search, but its `_` fields; remembered with the document. */
export function getDocumentText(document: Document): string {
  const before = known.get(document)
  if (before !== undefined) return before
  const found: string[] = []
  collect(document, found)
  // A break between fields, so that no phrase reaches from one into the next.
  const text = found.join('|')
  known.set(document, text)
  return text
}
