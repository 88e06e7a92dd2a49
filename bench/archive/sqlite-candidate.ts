import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { ARCHIVE_NOW } from './calendar.ts'
import { toRawPath } from './build-raw.ts'
import type { Candidate } from './candidate.ts'

function toInput(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  return typeof value === 'boolean' ? Number(value) : JSON.stringify(value)
}

/** SQL by hand over tables made for it; statements are prepared once. */
export function openSqliteCandidate(dataDir: string): Candidate {
  const db = new DatabaseSync(toRawPath(dataDir), { readOnly: true })
  const prepared = new Map<string, StatementSync>()
  const prepare = (sql: string) => {
    const statement = prepared.get(sql) ?? db.prepare(sql)
    statement.setAllowUnknownNamedParameters(true)
    prepared.set(sql, statement)
    return statement
  }
  return {
    close: async () => db.close(),
    async ask({ sql }, params) {
      const inputs = Object.entries(params).map(([name, value]): [string, SQLInputValue] => [
        name,
        toInput(value),
      ])
      const found = prepare(sql).get({ ...Object.fromEntries(inputs), now: ARCHIVE_NOW.toISOString() })
      const [json = null] = Object.values(found ?? {})
      return typeof json === 'string' ? json : JSON.stringify(json)
    },
  }
}
