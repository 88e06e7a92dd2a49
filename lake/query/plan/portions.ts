import type { Document } from '../../documents/document.ts'

const SMALLEST_PORTION = 8
export const LARGEST_PORTION = 256

/** Growing portions of documents to judge: whoever stops early has read little more than needed. */
export function* toPortions(documents: Iterable<Document>, first: number): Generator<Document[]> {
  let size = Math.min(Math.max(first, SMALLEST_PORTION), LARGEST_PORTION)
  let portion: Document[] = []
  for (const document of documents) {
    portion.push(document)
    if (portion.length < size) continue
    yield portion
    portion = []
    size = Math.min(size * 2, LARGEST_PORTION)
  }
  if (portion.length > 0) yield portion
}
