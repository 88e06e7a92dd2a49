import { expect, test } from '@jest/globals'
import { setImmediate } from 'node:timers/promises'
import { createWorkQueue } from './work-queue.ts'

test('so many run, so many wait in order, the rest are refused', async () => {
  const queue = createWorkQueue({ running: 2, waiting: 2 })
  const finish: (() => void)[] = []
  const started: number[] = []
  const start = (id: number) =>
    queue.run(() => {
      started.push(id)
      return new Promise<number>((resolve) => finish.push(() => resolve(id)))
    })
  const all = [1, 2, 3, 4].map(start)
  await expect(start(5)).rejects.toMatchObject({ status: 503, headers: { 'Retry-After': '2' } })
  expect(started).toEqual([1, 2])
  finish[1]?.()
  expect(await all[1]).toBe(2)
  await setImmediate()
  expect(started).toEqual([1, 2, 3])
  finish[0]?.()
  await all[0]
  await setImmediate()
  expect(started).toEqual([1, 2, 3, 4])
  finish[2]?.()
  finish[3]?.()
  expect(await Promise.all(all)).toEqual([1, 2, 3, 4])
})

test('a task that fails gives its place on', async () => {
  const queue = createWorkQueue({ running: 1, waiting: 1 })
  const failing = queue.run(() => Promise.reject(new Error('no')))
  const next = queue.run(() => Promise.resolve('yes'))
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('yes')
})
