import type { Document } from '../documents/document.ts'
import { collectTexts } from './collect-texts.ts'
import { BREAK, normalizeText } from './text-query.ts'

const known = new WeakMap<Document, string>()

/** All of a document's text, normalized for search, but its `_` fields; remembered with the document. */
export function getDocumentText(document: Document): string {
  const before = known.get(document)
  if (before !== undefined) return before
  const { head, rest } = collectTexts(document)
  const text = [...head, ...rest].map(normalizeText).join(BREAK)
  known.set(document, text)
  return text
}
