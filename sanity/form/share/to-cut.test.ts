import { describe, expect, it } from '@jest/globals'
import { toCut } from './to-cut.ts'

describe('cutting a text', () => {
  it.each([
    ['short enough', 20, 'short enough', ''],
    ['exactly ten', 11, 'exactly ten', ''],
    ['one two three four', 12, 'one two …', 'three four'],
    ['onelongwordwithoutanyspace', 10, 'onelongwo …', 'rdwithoutanyspace'],
    ['  trimmed  ', 20, 'trimmed', ''],
    ['', 5, '', ''],
  ])('%p to %d', (text, limit, shown, rest) => {
    expect(toCut(text, limit)).toEqual({ text: shown, rest })
  })
})
