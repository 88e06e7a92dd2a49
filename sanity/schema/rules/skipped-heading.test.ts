import { describe, expect, it } from '@jest/globals'
import { findSkippedHeading } from './skipped-heading.ts'

const makeBody = (...styles: string[]) => styles.map((style) => ({ _type: 'block', style }))

describe('heading levels', () => {
  it('may go down one at a time and up at will', () => {
    expect(findSkippedHeading(makeBody('normal', 'h2', 'h3', 'normal', 'h2', 'h3', 'h3'))).toBeUndefined()
    expect(findSkippedHeading([])).toBeUndefined()
    expect(findSkippedHeading(undefined)).toBeUndefined()
  })

  it('may not begin with a heading 3, also after pictures', () => {
    const message = 'A heading 3 follows a heading 1: use heading 2.'
    expect(findSkippedHeading(makeBody('normal', 'h3', 'h2'))).toBe(message)
    expect(findSkippedHeading([{ _type: 'image' }, ...makeBody('h3')])).toBe(message)
  })
})
