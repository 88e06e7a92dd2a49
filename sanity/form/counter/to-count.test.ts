import { describe, expect, it } from '@jest/globals'
import { toAnnouncement, toCount } from './to-count.ts'

describe('the count of a text', () => {
  it.each([
    [undefined, 'within', '70 characters left'],
    ['x'.repeat(62), 'within', '8 characters left'],
    ['x'.repeat(63), 'near', '7 characters left'],
    ['x'.repeat(69), 'near', '1 character left'],
    ['x'.repeat(70), 'near', '0 characters left'],
    ['x'.repeat(71), 'over', '1 character too long'],
  ])('of %p', (value, state, text) => {
    expect(toCount(value, 70)).toMatchObject({ state, text, limit: 70 })
  })

  it('takes what readers see as one character for one', () => {
    expect(toCount('é👩‍💻', 70).length).toBe(2)
  })

  it('is announced only towards the end', () => {
    expect(toAnnouncement(toCount('short', 70))).toBe('')
    expect(toAnnouncement(toCount('x'.repeat(75), 70))).toBe('5 characters too long')
  })
})
