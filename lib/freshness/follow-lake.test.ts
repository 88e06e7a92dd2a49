import type { LiveEvent } from '@sanity/client'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Subject } from 'rxjs'
import { connection } from './connection.ts'
import { followLake } from './follow-lake.ts'

let streams: Subject<LiveEvent>[]
let expired: { tags: readonly string[]; eventId: string | undefined }[]
let pauses: number[]
let stop: () => void

const say = (...events: LiveEvent[]) => events.forEach((event) => streams.at(-1)?.next(event))
const nextStream = async (count: number) => {
  while (streams.length < count) await new Promise((resolve) => setTimeout(resolve, 1))
}
const everything = (eventId?: string) => ({ tags: ['content'], eventId })

beforeEach(() => {
  ;[streams, expired, pauses] = [[], [], []]
  stop = followLake({
    events: () => {
      const stream = new Subject<LiveEvent>()
      streams.push(stream)
      return stream
    },
    revalidator: { expire: (tags, eventId) => expired.push({ tags, eventId }) },
    pause: (failures) => {
      pauses.push(failures)
      return 1
    },
  })
})
afterEach(() => stop())

describe('following the lake', () => {
  it('lets everything expire once it is welcome, then what each change touched', () => {
    expect(connection.state).toBe('connecting')
    say({ type: 'welcome' })
    expect([connection.state, expired]).toEqual(['live', [everything()]])
    say({ type: 'message', id: '7', tags: ['s1:a', 's1:b'] })
    expect(expired.at(-1)).toEqual({ tags: ['sanity:s1:a', 'sanity:s1:b'], eventId: '7' })
  })

  it('trusts the client to resume a broken stream when it knows a place', () => {
    say({ type: 'welcome' }, { type: 'message', id: '7', tags: ['s1:a'] }, { type: 'reconnect' })
    expect(connection.state).toBe('connecting')
    say({ type: 'welcome' })
    expect([connection.state, expired.length]).toEqual(['live', 2])
  })

  it('lets everything expire after a break without a place to resume from', () => {
    say({ type: 'welcome' }, { type: 'reconnect' }, { type: 'welcome' })
    expect(expired).toEqual([everything(), everything()])
  })

  it('lets everything expire when the lake cannot resume', () => {
    say({ type: 'welcome' }, { type: 'reconnect' }, { type: 'restart', id: '9' })
    expect(expired.at(-1)).toEqual(everything('9'))
  })

  it.each<[string, () => void, RegExp]>([
    ['fails', () => streams.at(-1)?.error(new Error('401')), /401/],
    ['ends', () => streams.at(-1)?.complete(), /ended/],
    ['is sent away', () => say({ type: 'goaway', id: '7', reason: 'too many' }), /too many/],
  ])('comes back after its stream %s, and makes up for what it missed', async (_, end, reason) => {
    say({ type: 'welcome' }, { type: 'message', id: '7', tags: ['s1:a'] })
    end()
    expect([connection.state, connection.lastError?.message]).toEqual(['down', expect.stringMatching(reason)])
    await nextStream(2)
    expect(streams[0]?.observed).toBe(false)
    say({ type: 'welcome' })
    expect([connection.state, expired.at(-1)]).toEqual(['live', everything()])
  })

  it('waits longer after each failure, and longest when it was sent away', async () => {
    streams.at(-1)?.error(new Error('no'))
    await nextStream(2)
    streams.at(-1)?.error(new Error('no'))
    await nextStream(3)
    say({ type: 'welcome' })
    streams.at(-1)?.error(new Error('no'))
    await nextStream(4)
    say({ type: 'goaway', id: '1', reason: 'too many' })
    expect(pauses).toEqual([0, 1, 0, 10])
  })

  it('stops when told', () => {
    stop()
    expect([connection.state, streams[0]?.observed]).toEqual(['off', false])
  })
})
