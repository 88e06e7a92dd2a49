import { HttpError } from '../errors.ts'

/** Runs so many tasks at once and lets a bounded number wait; one more is refused with 503. */
export type WorkQueue = {
  run<T>(task: () => Promise<T>): Promise<T>
  /** Throws 503 where `run` would. */
  assertRoom(): void
}

export function createWorkQueue({ running, waiting }: { running: number; waiting: number }): WorkQueue {
  let free = running
  const line: (() => void)[] = []

  const assertRoom = () => {
    if (free === 0 && line.length >= waiting)
      throw new HttpError(503, 'The lake has more to do than it can; try again in a moment', {
        'Retry-After': '2',
      })
  }
  const enter = async () => {
    assertRoom()
    if (free > 0) {
      free -= 1
      return
    }
    await new Promise<void>((resolve) => line.push(resolve))
  }
  /** The place goes straight to whoever waits longest. */
  const leave = () => {
    const next = line.shift()
    if (next) next()
    else free += 1
  }
  return {
    assertRoom,
    async run(task) {
      await enter()
      try {
        return await task()
      } finally {
        leave()
      }
    },
  }
}
