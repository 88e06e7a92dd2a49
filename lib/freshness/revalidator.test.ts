import { describe, expect, it } from '@jest/globals'
import { createRevalidator } from './revalidator.ts'

/** A revalidator whose rounds end when told; `rounds` are what was sent. */
function start({ failFirst = 0 } = {}) {
  const rounds: string[][] = []
  const expired: (string | undefined)[] = []
  const failures: unknown[] = []
  const waiting: (() => void)[] = []
  let failuresLeft = failFirst
  const revalidator = createRevalidator({
    send: async (tags) => {
      rounds.push([...tags])
      if (failuresLeft-- > 0) throw new Error('not listening yet')
      await new Promise<void>((resolve) => waiting.push(resolve))
    },
    pause: () => 1,
    onExpired: (eventId) => expired.push(eventId),
    onFailure: (error) => failures.push(error),
  })
  const endRound = async () => {
    waiting.shift()?.()
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return { ...revalidator, rounds, expired, failures, endRound }
}

describe('the revalidator', () => {
  it('sends the first at once, and what comes meanwhile together', async () => {
    const { expire, rounds, expired, endRound } = start()
    expire(['a'], '1')
    expect(rounds).toEqual([['a']])
    expire(['b'], '2')
    expire(['b', 'c'], '3')
    expect(rounds).toHaveLength(1)
    await endRound()
    expect(rounds).toEqual([['a'], ['b', 'c']])
    expect(expired).toEqual(['1'])
    await endRound()
    expect(expired).toEqual(['1', '3'])
    expire(['d'], '4')
    expect(rounds.at(-1)).toEqual(['d'])
  })

  it('tries again what failed, with what came since', async () => {
    const { expire, rounds, failures, expired, endRound } = start({ failFirst: 2 })
    expire(['a'], '1')
    expire(['b'], '2')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(failures).toHaveLength(2)
    expect(rounds.map((tags) => tags.toSorted())).toEqual([['a'], ['a', 'b'], ['a', 'b']])
    await endRound()
    expect(expired).toEqual(['2'])
  })

  it('knows everything to be the shorter list', async () => {
    const { expire, rounds, endRound } = start()
    expire(['first'])
    expire(Array.from({ length: 1500 }, (_, index) => `tag-${index}`))
    expire(['one more'])
    await endRound()
    expect(rounds[1]).toEqual(['content'])
  })
})
