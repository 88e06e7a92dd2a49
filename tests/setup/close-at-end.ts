import { afterAll } from '@jest/globals'

const open = new Set<() => Promise<unknown>>()

/** Calls `close` at the end of the test file: what a failed test leaves running cannot keep the run from ending. */
export function closeAtEnd(close: () => Promise<unknown>): void {
  open.add(close)
}

afterAll(async () => {
  await Promise.allSettled([...open].map((close) => close()))
  open.clear()
})
