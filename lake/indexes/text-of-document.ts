import { hash } from 'node:crypto'
import { toPublishedId } from '../documents/document-id.ts'
import type { Document } from '../documents/document.ts'
import { collectTexts } from '../query/collect-texts.ts'
import { BREAK, normalizeText } from '../query/text-query.ts'
import { toJoinedTokens } from './match-tokens.ts'

/** What the index of texts holds of a document: words between spaces. */
export type IndexedText = {
  /** Exactly what `text::query` looks at: a document's own fields, and what is further down. */
  head: string
  rest: string
  /** What other ways of looking find beside it. */
  more: string
  /** What any way of looking finds in a document's own fields. */
  begun: string
}

/** Of a class that no word is of, so that no phrase is found across it. */
const WALL = ' \uE000 '

const toColumn = (texts: readonly string[]) => texts.map(normalizeText).join(BREAK).replaceAll(BREAK, WALL)

/** A document's text as it is indexed. */
export function toIndexedText(document: Document): IndexedText {
  const { head, rest, spans } = collectTexts(document)
  // In some perspectives a document goes by its published id.
  const ids = [document._id, toPublishedId(document._id)]
  const joinedHead = head.flatMap(toJoinedTokens)
  const more = [...ids, ...spans, ...joinedHead, ...[...rest, ...spans, ...ids].flatMap(toJoinedTokens)]
  return {
    head: toColumn(head),
    rest: toColumn(rest),
    more: toColumn([...new Set(more)]),
    begun: toColumn([...head, ...joinedHead]),
  }
}

/** By which an index tells whether it holds this text. */
export function toTextHash({ head, rest, more }: IndexedText): Uint8Array {
  return hash('sha1', `${head}\n${rest}\n${more}`, 'buffer')
}
