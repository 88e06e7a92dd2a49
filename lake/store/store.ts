import { HttpError } from '../errors.ts'
import { createCommitLog } from './commit-log.ts'
import type { CommitLog } from './commit-log.ts'
import { createDatasets } from './datasets.ts'
import type { Dataset, Datasets } from './datasets.ts'
import { toDiskFull } from './disk-full.ts'
import { createHistoryLogs } from './history-log.ts'
import type { HistoryLog } from './history-log.ts'
import { createKeyValues } from './key-values.ts'
import type { KeyValues } from './key-values.ts'
import { createLifecycleLogs } from './lifecycle-log.ts'
import type { LifecycleLog } from './lifecycle-log.ts'
import { openDatabase } from './open-database.ts'
import { createReader } from './reader.ts'
import type { Reader } from './reader.ts'
import { prepareStatements } from './statements.ts'
import { createTokens } from './tokens.ts'
import type { Tokens } from './tokens.ts'
import { createTransactor } from './transactor.ts'
import type { Transactor } from './transactor.ts'

/** Everything kept in the lake's one SQLite file. */
export type Store = {
  datasets: Datasets
  tokens: Tokens
  keyValues: KeyValues
  reader(dataset: Dataset): Reader
  commitLog(dataset: Dataset): CommitLog
  historyLog(dataset: Dataset): HistoryLog
  lifecycleLog(dataset: Dataset): LifecycleLog
  /**
   * Runs `work` in one SQLite transaction: on disk when this returns, undone when it throws or when `keep` says no.
   * `work` must not wait: other requests would write into its transaction.
   */
  transact<T>(dataset: Dataset, work: (transactor: Transactor) => T, keep?: (result: T) => boolean): T
  close(): void
}

/** Opens the lake's file in its data folder, creating or migrating it; `maxBytes` caps its size. */
export function openStore(dataDir: string, maxBytes?: number): Store {
  const db = openDatabase(dataDir, maxBytes)
  const statements = prepareStatements(db)
  const reader = (dataset: Dataset) => createReader(statements, dataset)

  const undo = () => {
    if (db.isTransaction) statements.rollback.run()
  }
  const transact: Store['transact'] = (dataset, work, keep = () => true) => {
    try {
      statements.begin.run()
      const result = work(createTransactor(statements, dataset, reader(dataset)))
      if (keep(result)) statements.commit.run()
      return result
    } catch (error) {
      throw toDiskFull(error)
    } finally {
      undo()
    }
  }
  return {
    datasets: createDatasets(db),
    tokens: createTokens(db),
    keyValues: createKeyValues(db),
    reader,
    commitLog: (dataset) => createCommitLog(statements, dataset),
    historyLog: createHistoryLogs(db),
    lifecycleLog: createLifecycleLogs(db),
    transact,
    close: () => db.close(),
  }
}

/** The dataset of that name, or 404. */
export function requireDataset(store: Pick<Store, 'datasets'>, name: string): Dataset {
  const dataset = store.datasets.get(name)
  if (!dataset) throw new HttpError(404, `Dataset "${name}" not found`)
  return dataset
}
