import { HttpError } from '../errors.ts'
import type { IndexDefinition } from '../indexes/definition.ts'
import { createIndexReader } from '../indexes/index-reader.ts'
import type { IndexReader } from '../indexes/index-reader.ts'
import { createIndexRegistry } from '../indexes/registry.ts'
import type { IndexRegistry } from '../indexes/registry.ts'
import { createWebhookRegistry } from '../webhooks/registry.ts'
import type { WebhookRegistry } from '../webhooks/registry.ts'
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
import { createOneTimeSecrets } from './one-time-secrets.ts'
import type { OneTimeSecrets } from './one-time-secrets.ts'
import { openDatabase } from './open-database.ts'
import { createReader } from './reader.ts'
import type { Reader } from './reader.ts'
import { createReleaseLogs } from './release-log.ts'
import type { ReleaseLog } from './release-log.ts'
import { createSessions } from './sessions.ts'
import type { Sessions } from './sessions.ts'
import { createSignInFailures } from './sign-in-failures.ts'
import type { SignInFailures } from './sign-in-failures.ts'
import { prepareStatements } from './statements.ts'
import { createTokens } from './tokens.ts'
import type { Tokens } from './tokens.ts'
import { createTransactor } from './transactor.ts'
import type { Transactor } from './transactor.ts'
import { createUsers } from './users.ts'
import type { Users } from './users.ts'

/** Everything kept in the lake's one SQLite file. */
export type Store = {
  datasets: Datasets
  tokens: Tokens
  users: Users
  sessions: Sessions
  oneTimeSecrets: OneTimeSecrets
  signInFailures: SignInFailures
  keyValues: KeyValues
  webhooks: WebhookRegistry
  indexes: IndexRegistry
  indexReader: IndexReader
  reader(dataset: Dataset): Reader
  commitLog(dataset: Dataset): CommitLog
  historyLog(dataset: Dataset): HistoryLog
  lifecycleLog(dataset: Dataset): LifecycleLog
  releaseLog(dataset: Dataset): ReleaseLog
  /**
   * Runs `work` in one SQLite transaction: on disk when this returns, undone when it throws or when `keep` says no.
   * `work` must not wait: other requests would write into its transaction.
   */
  transact<T>(dataset: Dataset, work: (transactor: Transactor) => T, keep?: (result: T) => boolean): T
  /** Runs several writes outside of datasets as one: all of them, or none when `work` throws. Joins a running one. */
  atomically<T>(work: () => T): T
  close(): void
}

type Options = {
  /** Caps the size of the file. */
  maxBytes?: number | undefined
  /** Indexes that every dataset has, besides the built-in ones. */
  indexes?: readonly IndexDefinition[]
}

/** Opens the lake's file in its data folder, creating or migrating it. */
export function openStore(dataDir: string, { maxBytes, indexes: declared = [] }: Options = {}): Store {
  const db = openDatabase(dataDir, maxBytes)
  const statements = prepareStatements(db)
  const reader = (dataset: Dataset) => createReader(statements, dataset)

  const undo = () => {
    if (db.isTransaction) statements.rollback.run()
  }
  const atomically: Store['atomically'] = (work) => {
    if (db.isTransaction) return work()
    try {
      statements.begin.run()
      const result = work()
      statements.commit.run()
      return result
    } catch (error) {
      throw toDiskFull(error)
    } finally {
      undo()
    }
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
  const indexes = createIndexRegistry({ statements, atomically, declared })
  return {
    datasets: createDatasets(db, indexes.ensure),
    tokens: createTokens(db),
    users: createUsers(db),
    sessions: createSessions(db),
    oneTimeSecrets: createOneTimeSecrets(db),
    signInFailures: createSignInFailures(db),
    keyValues: createKeyValues(db),
    webhooks: createWebhookRegistry(db),
    indexes,
    indexReader: createIndexReader(db),
    reader,
    commitLog: (dataset) => createCommitLog(statements, dataset),
    historyLog: createHistoryLogs(db),
    lifecycleLog: createLifecycleLogs(db),
    releaseLog: createReleaseLogs(db),
    transact,
    atomically,
    close: () => db.close(),
  }
}

/** The dataset of that name, or 404. */
export function requireDataset(store: Pick<Store, 'datasets'>, name: string): Dataset {
  const dataset = store.datasets.get(name)
  if (!dataset) throw new HttpError(404, `Dataset "${name}" not found`)
  return dataset
}
