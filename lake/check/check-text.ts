import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { StoredIndex } from '../indexes/stored-index.ts'
import { toIndexedText, toTextHash } from '../indexes/text-of-document.ts'
import type { DocumentCheck } from './document-check.ts'
import type { Finding } from './finding.ts'

const number = z.object({ n: z.number() })
const textRow = z.object({ id: z.number(), hash: z.instanceof(Uint8Array) })
const termRow = z.object({ term: z.string(), n: z.number() })

/** The index of texts cuts words off that are longer than anybody searches for. */
const LONGEST_WORD = 8000

/** The texts of all datasets, which are in one table, and what words they should have in it. */
export type TextCheck = {
  forDataset(index: StoredIndex, where: string): DocumentCheck
  /** After all datasets: the table as a whole. */
  end(): Finding[]
}

function prepare(db: DatabaseSync) {
  db.exec(`
    CREATE VIRTUAL TABLE temp.checked_text USING fts5vocab (main, document_text, 'row');
    CREATE VIRTUAL TABLE temp.checked_head USING fts5vocab (main, document_head, 'row');
  `)
  const row = db.prepare('SELECT id, hash FROM text_row WHERE index_id = ? AND document_id = ?')
  const hasText = db.prepare('SELECT 1 FROM document_text_docsize WHERE id = ?')
  const rows = db.prepare('SELECT count(*) AS n FROM text_row WHERE index_id = ?')
  const allRows = db.prepare('SELECT count(*) AS n FROM text_row')
  const texts = db.prepare(
    'SELECT count(*) AS n FROM document_text_docsize WHERE id NOT IN (SELECT id FROM text_row)',
  )
  const textTerms = db.prepare('SELECT term, cnt AS n FROM temp.checked_text')
  const headTerms = db.prepare('SELECT term, cnt AS n FROM temp.checked_head')
  return {
    getRow: (index: number, documentId: string) => textRow.optional().parse(row.get(index, documentId)),
    hasText: (id: number) => hasText.get(id) !== undefined,
    countRows: (index: number) => number.parse(rows.get(index)).n,
    countAllRows: () => number.parse(allRows.get()).n,
    countStrayTexts: () => number.parse(texts.get()).n,
    textTerms: () => Iterator.from(textTerms.iterate()).map((found) => termRow.parse(found)),
    headTerms: () => Iterator.from(headTerms.iterate()).map((found) => termRow.parse(found)),
  }
}

type Words = Map<string, number>

function count(text: string, words: Words): void {
  for (const word of text.split(' '))
    if (word !== '' && word.length < LONGEST_WORD) words.set(word, (words.get(word) ?? 0) + 1)
}

/** How many words are there more or less often than they should; forgets the words. */
function countOff(terms: Iterable<z.output<typeof termRow>>, words: Words): number {
  let off = 0
  for (const { term, n } of terms) {
    if (term.length < LONGEST_WORD && words.get(term) !== n) off++
    words.delete(term)
  }
  return off + words.size
}

/** Every document's text must be in the index of texts, word for word, and nothing else. */
export function createTextCheck(db: DatabaseSync): TextCheck {
  const stored = prepare(db)
  const words: Words = new Map()
  const headWords: Words = new Map()
  let seen = 0
  let isWrong = false
  const find = (where: string, what: string): Finding => {
    isWrong = true
    return { where, what, mend: { kind: 'text' } }
  }
  const countAllOff = () => countOff(stored.textTerms(), words) + countOff(stored.headTerms(), headWords)
  const forDataset: TextCheck['forDataset'] = ({ id, state, builtTo }, where) => {
    let rows = 0
    return {
      see(document) {
        const row = stored.getRow(id, document._id)
        if (!row) {
          const isDue = state === 'ready' || document._id <= builtTo
          return isDue ? [find(where, `no text of ${document._id}`)] : []
        }
        rows++
        seen++
        const text = toIndexedText(document)
        for (const column of [text.head, text.rest, text.more]) count(column, words)
        count(text.begun, headWords)
        if (Buffer.compare(row.hash, toTextHash(text)) !== 0)
          return [find(where, `an outdated text of ${document._id}`)]
        return stored.hasText(row.id) ? [] : [find(where, `no words of ${document._id}`)]
      },
      end() {
        const others = stored.countRows(id) - rows
        return others > 0 ? [find(where, `the texts of ${others} documents that do not exist`)] : []
      },
    }
  }
  return {
    forDataset,
    end() {
      const where = 'index of texts'
      const stray = stored.countStrayTexts()
      if (stray > 0) return [find(where, `${stray} texts that are no document's`)]
      // Words can be counted only where each text has been seen, and is the right one.
      const off = isWrong || stored.countAllRows() > seen ? 0 : countAllOff()
      return off > 0 ? [find(where, `${off} words that are there more or less often than in documents`)] : []
    },
  }
}
