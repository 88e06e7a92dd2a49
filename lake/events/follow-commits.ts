import type { Commit } from '../store/commit.ts'
import type { EventStream } from './event-stream.ts'
import type { Events } from './hub.ts'

/** Commits read from the log at a time while catching up. */
const PAGE = 20
/** Commits that may wait for one stream; a stream further behind is dropped and resumes from the log. */
const BACKLOG = 1000

type Following = { events: Events; dataset: string; after: number; stream: EventStream }

/**
 * Every commit after `after`, in order: from the log as fast as the reader takes them, then as they happen, until
 * the stream is over.
 */
export async function* followCommits({ events, dataset, after, stream }: Following): AsyncGenerator<Commit> {
  let position = after
  while (!stream.over.aborted) {
    const missed = events.after(dataset, position, PAGE)
    if (missed.length === 0) break
    for (const commit of missed) {
      await stream.ready()
      if (stream.over.aborted) return
      yield commit
      position = commit.seq
    }
  }
  if (!stream.over.aborted) yield* followLive({ events, dataset, after: position, stream })
}

/** Subscribes before anything is awaited, so that no commit falls between the log and the subscription. */
async function* followLive({ events, dataset, after, stream }: Following): AsyncGenerator<Commit> {
  const backlog: Commit[] = []
  let news = Promise.withResolvers<void>()
  const unsubscribe = events.subscribe(dataset, (commit) => {
    if (commit.seq <= after) return
    if (backlog.length >= BACKLOG) stream.drop()
    backlog.push(commit)
    // Whoever wrote is answered before anybody is told.
    setImmediate(() => news.resolve())
  })
  stream.over.addEventListener('abort', () => news.resolve())
  try {
    while (!stream.over.aborted) {
      const commit = backlog.shift()
      if (commit) yield commit
      else {
        await news.promise
        news = Promise.withResolvers()
      }
    }
  } finally {
    unsubscribe()
  }
}
