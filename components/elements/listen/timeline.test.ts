import { describe, expect, it } from '@jest/globals'
import { toSentences } from './sentences.ts'
import { findSentence, findUtterance, toDuration, toTimeline } from './timeline.ts'

const long = `${'This clause is rather long, '.repeat(12)}and ends.`
const texts = ['One here. Two here.', long, 'Last one.']
const timeline = toTimeline(texts.map((text, block) => ({ block, text, sentences: toSentences(text, 'en') })))

describe('toTimeline', () => {
  it('has every utterance begin where the one before it ended', () => {
    let at = 0
    for (const { begins, lasts } of timeline) {
      expect(begins).toBeCloseTo(at)
      at += lasts
    }
    expect(toDuration(timeline)).toBeCloseTo(at)
    expect(toDuration([])).toBe(0)
  })

  it('keeps all that is to be said', () => {
    expect(timeline.map(({ text }) => text).join(' ')).toBe(texts.join(' '))
    expect(timeline.map(({ block }) => block)).toEqual(
      timeline.map(({ block }) => block).toSorted((one, other) => one - other),
    )
  })
})

describe('places', () => {
  it.each(timeline.keys().toArray())('finds utterance %d from its beginning to its end', (index) => {
    const { begins = 0, lasts = 0 } = timeline[index] ?? {}
    expect(findUtterance(timeline, begins)).toBe(index)
    expect(findUtterance(timeline, begins + lasts - 0.01)).toBe(index)
  })

  it('takes places outside for the nearest', () => {
    expect(findUtterance(timeline, -5)).toBe(0)
    expect(findUtterance(timeline, 10_000)).toBe(timeline.length - 1)
    expect(findUtterance([], 3)).toBe(0)
  })

  it('steps by sentences, however many utterances they have', () => {
    const inLong = 3
    const last = timeline.length - 1
    expect(last).toBeGreaterThan(4)
    expect(findSentence(timeline, inLong, 0)).toBe(2)
    expect(findSentence(timeline, inLong, 1)).toBe(last)
    expect(findSentence(timeline, inLong, -1)).toBe(1)
    expect(findSentence(timeline, last, -1)).toBe(2)
    expect(findSentence(timeline, 0, -1)).toBe(0)
    expect(findSentence(timeline, last, 1)).toBe(timeline.length)
  })
})
