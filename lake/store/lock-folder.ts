import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const SQLITE_BUSY = 5

const isBusy = (error: unknown) =>
  typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === SQLITE_BUSY

/**
 * Takes a data folder for one serving lake, and answers how to let it go. The operating system lets it go when the
 * process dies, however it dies. Commands do not take it: they work beside a lake. Throws when a lake has it already.
 */
export function lockFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true })
  const lock = new DatabaseSync(join(dataDir, 'lake.lock'))
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!isBusy(error)) throw error
    throw new Error(
      `Another lake serves the folder "${dataDir}": stop it, or set LAKE_DATA_DIR to another folder.`,
    )
  }
  return () => lock.close()
}
