import type { Document } from '../documents/document.ts'

/** A document's texts as they are written, but those in `_` fields. */
export type Texts = {
  /** In its own fields. */
  head: string[]
  /** Further down; each block of Portable Text as one. */
  rest: string[]
  /** Spans of blocks whose words go on from one span into the next: what stands in them is not in the block's text. */
  spans: string[]
}

type Fields = Record<string, unknown>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isSpan = (value: unknown): value is Fields & { text: string } =>
  isObject(value) && value['_type'] === 'span' && typeof value['text'] === 'string'

const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}_]$/u
const BEGINS_IN_WORD = /^[\p{L}\p{N}\p{M}_]/u

const isGlued = (before: string, after: string) =>
  ENDS_IN_WORD.test(before.slice(-2).normalize('NFKD')) &&
  BEGINS_IN_WORD.test(after.slice(0, 2).normalize('NFKD'))

function collectSpans(children: readonly unknown[], found: Texts): void {
  const spans = children.filter(isSpan).map(({ text }) => text)
  if (spans.length === 0) return
  found.rest.push(spans.join(''))
  const written = spans.filter((text) => text !== '')
  if (written.some((text, index) => isGlued(written[index - 1] ?? '', text))) found.spans.push(...written)
}

function collectFields(value: Fields, known: string | null, found: Texts): void {
  for (const [field, item] of Object.entries(value))
    if (!field.startsWith('_') && field !== known) collect(item, found.rest, found)
}

/** What groq-js takes for a block: its spans are one text. */
function collectBlock(value: Fields, children: readonly unknown[], found: Texts): void {
  collectSpans(children, found)
  collectFields(value, 'children', found)
  for (const child of children)
    if (isSpan(child)) collectFields(child, 'text', found)
    else collect(child, found.rest, found)
}

function collect(value: unknown, texts: string[], found: Texts): void {
  if (typeof value === 'string') texts.push(value)
  else if (Array.isArray(value)) value.forEach((item) => collect(item, texts, found))
  else if (isObject(value)) {
    const { children } = value
    if (typeof value['_type'] === 'string' && Array.isArray(children)) collectBlock(value, children, found)
    else collectFields(value, null, found)
  }
}

/** Collects a document's texts in their order. */
export function collectTexts(document: Document): Texts {
  const found: Texts = { head: [], rest: [], spans: [] }
  for (const [field, value] of Object.entries(document))
    if (!field.startsWith('_')) collect(value, found.head, found)
  // A document may be a block itself.
  if (Array.isArray(document['children'])) collectSpans(document['children'], found)
  return found
}
