import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { migrate } from './migrations.ts'

const BUSY_MS = 5000
const OLDEST_SQLITE = [3, 51, 3] as const

function assertSqlite(): void {
  const have = process.versions['sqlite'] ?? '0'
  const [major = 0, minor = 0, patch = 0] = have.split('.').map(Number)
  const [a, b, c] = OLDEST_SQLITE
  if (major * 1e6 + minor * 1e3 + patch < a * 1e6 + b * 1e3 + c)
    throw new Error(
      `The lake needs SQLite ${OLDEST_SQLITE.join('.')} or newer; this Node.js carries ${have}.`,
    )
}

/** The lake's one file inside its data folder. */
export function databasePath(dataDir: string): string {
  return join(dataDir, 'lake.sqlite')
}

function limitSize(db: DatabaseSync, bytes: number): void {
  const pageSize = Number(db.prepare('PRAGMA page_size').get()?.['page_size'])
  db.exec(`PRAGMA max_page_count = ${Math.ceil(bytes / pageSize)}`)
}

/** Opens (and creates or migrates) the lake's file for reading and writing, up to `maxBytes`. */
export function openDatabase(dataDir: string, maxBytes?: number): DatabaseSync {
  assertSqlite()
  mkdirSync(dataDir, { recursive: true })
  const db = new DatabaseSync(databasePath(dataDir), {
    timeout: BUSY_MS,
    enableForeignKeyConstraints: true,
  })
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
  migrate(db)
  if (maxBytes !== undefined) limitSize(db, maxBytes)
  return db
}

/** A second, read-only connection: for query workers and long snapshots. */
export function openReadOnly(dataDir: string): DatabaseSync {
  return new DatabaseSync(databasePath(dataDir), { timeout: BUSY_MS, readOnly: true })
}
