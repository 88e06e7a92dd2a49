import { describe, expect, it } from '@jest/globals'
import { toSeconds, toSentences } from './sentences.ts'

const cut = (text: string, language = 'en') =>
  toSentences(text, language).map(({ start, end }) => text.slice(start, end))

describe('toSentences', () => {
  it('cuts a text into its sentences, whose offsets point into it', () => {
    expect(cut('It works.  Does it? “Yes!” she said.')).toEqual(['It works.', 'Does it?', '“Yes!” she said.'])
  })

  it.each([
    ['Dr. Voss agreed. Others did not.', 'Dr. Voss agreed.'],
    ['The U.S. Senate voted. It passed.', 'The U.S. Senate voted.'],
    ['It rose by 3.5 per cent. Then it fell.', 'It rose by 3.5 per cent.'],
  ])('does not stop in the middle of %p', (text, first) => {
    expect(cut(text)[0]).toBe(first)
    expect(cut(text)).toHaveLength(2)
  })

  it('cuts languages that write no spaces', () => {
    expect(cut('芯片获批。公司未评论。', 'zh')).toEqual(['芯片获批。', '公司未评论。'])
  })

  it('says nothing where there is nothing to say', () => {
    expect(cut('')).toEqual([])
    expect(cut(' — … • ')).toEqual([])
  })

  it.each([
    ['clauses', `${'many words stand in this clause here, '.repeat(20)}and end.`],
    ['words', `${'word '.repeat(120)}end.`],
    ['one endless word', 'x'.repeat(900)],
    ['ideographs', '芯'.repeat(300)],
  ])('gives voices pieces that end within ten seconds, without losing a letter: %s', (_, text) => {
    const [sentence] = toSentences(text, 'en')
    const pieces = sentence?.pieces.map(({ start, end }) => text.slice(start, end)) ?? []
    expect(pieces.length).toBeGreaterThan(1)
    expect(pieces.join('')).toBe(text)
    for (const piece of pieces) expect(toSeconds(piece)).toBeLessThanOrEqual(10)
  })

  it('cuts long sentences after a comma rather than anywhere', () => {
    const text = `${'Several words come here, '.repeat(12)}done.`
    const [sentence] = toSentences(text, 'en')
    const [first] = sentence?.pieces ?? []
    expect(text.slice(first?.start, first?.end)).toMatch(/, $/)
  })
})
