import { z } from 'zod'
import type { Document } from '../documents/document.ts'
import type { Statements } from '../store/statements.ts'
import { toIndexedText, toTextHash } from './text-of-document.ts'

/** Brings the index of texts from one state of a document, null where there is none, to the next. */
export type TextWriter = (index: number, before: Document | null, after: Document | null) => void

const row = z.object({ id: z.number() })

type TextStatements = Pick<Statements, 'getTextRow' | 'putTextRow' | 'deleteTextRow' | 'putText' | 'putHead'>

/** Writes a text that is another than before, inside the running transaction. */
export function createTextWriter(statements: TextStatements): TextWriter {
  const { getTextRow, putTextRow, deleteTextRow, putText, putHead } = statements
  const put = (index: number, document: Document) => {
    const text = toIndexedText(document)
    const hash = toTextHash(text)
    const known = getTextRow.get(index, document._id)?.['hash']
    if (known instanceof Uint8Array && Buffer.compare(known, hash) === 0) return
    const { id } = row.parse(putTextRow.get(index, document._id, hash))
    putText.run(id, text.head, text.rest, text.more)
    putHead.run(id, text.begun)
  }
  return (index, before, after) => {
    if (after) put(index, after)
    else if (before) deleteTextRow.run(index, before._id)
  }
}
