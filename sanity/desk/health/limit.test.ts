import { expect, test } from '@jest/globals'
import { makeLimit } from './limit.ts'

test('no more than so many tasks run at a time, and all of them run, failed ones too', async () => {
  const limit = makeLimit(3)
  let running = 0
  let most = 0
  const task = async (n: number) => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 2))
    running -= 1
    if (n % 4 === 0) throw new Error(`${n}`)
    return n
  }
  const results = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => limit(() => task(n))))
  expect(most).toBe(3)
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(15)
})
