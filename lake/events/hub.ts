import type { Commit } from '../store/commit.ts'
import { requireDataset } from '../store/store.ts'
import type { Store } from '../store/store.ts'

type Subscriber = (commit: Commit) => void

/** Commits as they happen, after they are on disk, and the ones missed meanwhile. Datasets go by name. */
export type Events = {
  publish(commit: Commit): void
  /** Calls back for every later commit to the dataset, in order; returns how to stop. */
  subscribe(dataset: string, subscriber: Subscriber): () => void
  /** The newest commit's `seq`; 0 before the first. */
  lastSeq(dataset: string): number
  /** False when `seq` is unknown here, or when a commit after it is older than streams can be resumed from. */
  isResumable(dataset: string, seq: number): boolean
  /** The oldest `limit` commits after `seq`, in order. */
  after(dataset: string, seq: number, limit: number): Commit[]
}

type Parts = {
  store: Pick<Store, 'datasets' | 'commitLog' | 'reader'>
  clock: () => Date
  resumeHours: number
}

export function createEvents({ store, clock, resumeHours }: Parts): Events {
  const subscribers = new Map<string, Set<Subscriber>>()
  const subscribersOf = (dataset: string) => {
    const found = subscribers.get(dataset) ?? new Set()
    subscribers.set(dataset, found)
    return found
  }
  const logOf = (name: string) => store.commitLog(requireDataset(store, name))
  return {
    publish(commit) {
      for (const subscriber of [...subscribersOf(commit.dataset)]) subscriber(commit)
    },
    subscribe(dataset, subscriber) {
      const own = subscribersOf(dataset)
      own.add(subscriber)
      return () => own.delete(subscriber)
    },
    lastSeq: (name) => store.reader(requireDataset(store, name)).getLastSeq(),
    isResumable(name, seq) {
      const log = logOf(name)
      if (seq !== 0 && log.getTimestamp(seq) === null) return false
      const oldest = clock().getTime() - resumeHours * 60 * 60 * 1000
      return log.after(seq, 1).every(({ timestamp }) => Date.parse(timestamp) >= oldest)
    },
    after: (name, seq, limit) => logOf(name).after(seq, limit),
  }
}
