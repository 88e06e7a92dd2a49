import { describe, expect, it } from '@jest/globals'
import { makeRandom } from '../tests/fixtures/random.ts'
import { toReadingMinutes } from './reading-time.ts'

const empty = { words: 0, codeWords: 0, images: 0 }

describe('reading time', () => {
  it.each([
    [0, 1],
    [1, 1],
    [238, 1],
    [239, 2],
    [476, 2],
    [477, 3],
  ])('%d words take %d minutes', (words, minutes) => {
    expect(toReadingMinutes({ ...empty, words })).toBe(minutes)
  })

  it('counts code like text and six pictures as a minute', () => {
    expect(toReadingMinutes({ ...empty, words: 200, codeWords: 39 })).toBe(2)
    expect(toReadingMinutes({ ...empty, words: 238, images: 6 })).toBe(2)
    expect(toReadingMinutes({ ...empty, words: 238, images: 7 })).toBe(3)
  })

  it('never falls when something is added', () => {
    const random = makeRandom(3)
    for (let round = 0; round < 500; round += 1) {
      const length = {
        words: Math.floor(random() * 3000),
        codeWords: Math.floor(random() * 300),
        images: Math.floor(random() * 20),
      }
      const minutes = toReadingMinutes(length)
      expect(Number.isInteger(minutes) && minutes >= 1).toBe(true)
      expect(toReadingMinutes({ ...length, words: length.words + 1 })).toBeGreaterThanOrEqual(minutes)
      expect(toReadingMinutes({ ...length, images: length.images + 1 })).toBeGreaterThanOrEqual(minutes)
    }
  })
})
