import { toPublishedId } from '../documents/document-id.ts'
import type { Document } from '../documents/document.ts'
import { REFERENCES } from './definition.ts'
import type { IndexDefinition } from './definition.ts'
import { encodePart } from './encode-key.ts'
import type { Entry } from './index-reader.ts'
import { toBucket } from './to-bucket.ts'

/** An entry with the bucket that counts it. */
export type StoredEntry = Entry & { bucket: Uint8Array }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const getField = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : null

/** As `references()` looks: not into what is a reference itself. */
function collectReferences(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(collectReferences)
  if (!isObject(value)) return []
  const { _ref: reference } = value
  if (!reference) return Object.values(value).flatMap(collectReferences)
  return typeof reference === 'string' ? [reference] : []
}

/** The values at a path: one, or those of each member of the arrays it leads through. */
function getValues(document: unknown, path: string): unknown[] {
  if (path === REFERENCES) return [...new Set(collectReferences(document))]
  let values = [document]
  for (const step of path.split('.')) {
    const isArray = step.endsWith('[]')
    const name = isArray ? step.slice(0, -2) : step
    values = values.map((value) => getField(value, name))
    if (isArray) values = values.flatMap((value) => (Array.isArray(value) ? value : []))
  }
  return values
}

function isDefined(document: Document, path: string): boolean {
  const values = getValues(document, path)
  return path.endsWith('[]')
    ? values.length > 0
    : values.some((value) => value !== null && value !== undefined)
}

const isHeld = (document: Document, { type, defined }: IndexDefinition) =>
  (type === null || document._type === type) && defined.every((path) => isDefined(document, path))

/** Of each part its encoded values: one, but for a part that leads through an array. */
const toParts = (document: Document, { key }: IndexDefinition) =>
  key.map(({ path, descending }) => getValues(document, path).map((value) => encodePart(value, descending)))

const combine = (parts: readonly Uint8Array[][]) =>
  parts.reduce<Uint8Array[][]>(
    (keys, values) => keys.flatMap((key) => values.map((value) => [...key, value])),
    [[]],
  )

/** A document's entries in an index, each key once. */
export function toEntries(document: Document, definition: IndexDefinition): StoredEntry[] {
  if (!isHeld(document, definition)) return []
  const documentId = document._id
  const publishedId = toPublishedId(documentId)
  const entries = combine(toParts(document, definition)).map((parts) => {
    const key = Buffer.concat(parts)
    return { documentId, publishedId, key, bucket: toBucket(parts) }
  })
  return entries.length === 1
    ? entries
    : [...new Map(entries.map((entry) => [entry.key.toString('latin1'), entry])).values()]
}
