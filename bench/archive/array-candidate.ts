import { evaluateSync, toJS } from 'groq-js'
import { toHostDereference } from '../../lake/query/host-functions.ts'
import { toView } from '../../lake/query/overlay.ts'
import { parseQuery } from '../../lake/query/parse-query.ts'
import { openReadOnly } from '../../lake/store/open-database.ts'
import { parseDocument } from '../../lake/store/parse-document.ts'
import { ARCHIVE_NOW } from './calendar.ts'
import type { Candidate } from './candidate.ts'

function loadDocuments(dataDir: string) {
  const db = openReadOnly(dataDir)
  const rows = db
    .prepare(
      `SELECT body FROM document WHERE dataset_id = (SELECT id FROM dataset WHERE name = 'production')
       AND instr(id, '.') = 0 ORDER BY id`,
    )
    .iterate()
  const documents = [...rows].map(({ body }) => parseDocument(body))
  db.close()
  return documents
}

/** groq-js over all documents in an array, with the lake's host functions and `->` by a map of ids. */
export function openArrayCandidate(dataDir: string): Candidate {
  const view = toView(loadDocuments(dataDir))
  const dereference = toHostDereference(view)
  return {
    close: async () => undefined,
    async ask({ groq }, params) {
      const value = evaluateSync(parseQuery(groq, params), {
        dataset: view.documents,
        dereference,
        params,
        timestamp: ARCHIVE_NOW,
        sanity: { projectId: 'dateline', dataset: 'production' },
      })
      return JSON.stringify(toJS(value))
    },
  }
}
