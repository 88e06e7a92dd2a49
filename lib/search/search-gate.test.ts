import { expect, it } from '@jest/globals'
import { isLakeUnavailable } from '../content/lake-unavailable-error.ts'
import { inTurn } from './search-gate.ts'

it('lets one search at once, as the embedded lake needs the rest for pages, some wait, and turns the rest away', async () => {
  let running = 0
  let most = 0
  const { promise: over, resolve: end } = Promise.withResolvers<void>()
  const search = async () => {
    running += 1
    most = Math.max(most, running)
    await over
    running -= 1
    return 'found'
  }
  const searches = Array.from({ length: 40 }, () => inTurn(search).catch((error: unknown) => error))
  end()
  const answers = await Promise.all(searches)
  expect(most).toBe(1)
  expect(answers.filter((answer) => answer === 'found')).toHaveLength(25)
  expect(answers.filter(isLakeUnavailable)).toHaveLength(15)
  expect(await inTurn(search)).toBe('found')
})

it('gives its place back when a search fails', async () => {
  const failing = () => Promise.reject(new Error('no'))
  for (let time = 0; time < 10; time += 1) await expect(inTurn(failing)).rejects.toThrow('no')
  expect(await inTurn(() => Promise.resolve(1))).toBe(1)
})

it('keeps nobody waiting for an answer that does not come, and takes no more questions meanwhile', async () => {
  const { promise: answer, resolve: end } = Promise.withResolvers<string>()
  const start = performance.now()
  const hanging = Array.from({ length: 4 }, () => inTurn(() => answer))
  let asked = false
  const waiting = inTurn(async () => {
    asked = true
  })
  const outcomes = await Promise.allSettled([...hanging, waiting])
  expect(
    outcomes.map((outcome) => outcome.status === 'rejected' && isLakeUnavailable(outcome.reason)),
  ).toEqual(Array(5).fill(true))
  expect(performance.now() - start).toBeLessThan(6_000)
  end('late')
  expect(await inTurn(() => Promise.resolve(1))).toBe(1)
  expect(asked).toBe(false)
})
