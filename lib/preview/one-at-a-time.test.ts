import { expect, it } from '@jest/globals'
import { toOneAtATime } from './one-at-a-time.ts'

function toCounted() {
  const runs: PromiseWithResolvers<void>[] = []
  const run = toOneAtATime(() => {
    const begun = Promise.withResolvers<void>()
    runs.push(begun)
    return begun.promise
  })
  return { runs, run }
}

it('runs once more for all that asked meanwhile, and they wait for that', async () => {
  const { runs, run } = toCounted()
  const done: string[] = []
  const first = run().then(() => done.push('first'))
  const others = [run().then(() => done.push('second')), run().then(() => done.push('third'))]
  expect(runs).toHaveLength(1)
  runs[0]?.resolve()
  await first
  expect([runs.length, done]).toEqual([2, ['first']])
  runs[1]?.resolve()
  await Promise.all(others)
  expect([runs.length, done]).toEqual([2, ['first', 'second', 'third']])
})

it('goes on after a run that failed', async () => {
  const { runs, run } = toCounted()
  const failing = run()
  const next = run()
  runs[0]?.reject(new Error('away'))
  await expect(failing).rejects.toThrow('away')
  runs[1]?.resolve()
  await next
  void run()
  expect(runs).toHaveLength(3)
})
