import { describe, expect, it } from '@jest/globals'
import type { PageFacts } from './page-facts.ts'
import { toWarnings } from './to-warnings.ts'

const good: PageFacts = {
  title: 'Fab boom – Dateline',
  shareTitle: 'Fab boom',
  description: 'Chips are back.',
  url: 'https://news.example/news/fab-boom',
  image: 'https://lake.example/i.jpg',
  siteName: 'Dateline',
  hidden: false,
}

describe('warnings about search and sharing', () => {
  it('are none for a good page', () => {
    expect(toWarnings(good)).toEqual([])
  })

  it.each<[Partial<PageFacts>, RegExp]>([
    [{ hidden: true }, /hidden from search engines/],
    [{ shareTitle: '' }, /no headline/],
    [{ description: '' }, /no description/],
    [{ image: null }, /no picture/],
    [{ shareTitle: 'word '.repeat(13) }, /title is too long for: Search on a computer; Search on a phone\./],
    [{ description: 'word '.repeat(27) }, /description is too long for: Search on a phone; Facebook/],
  ])('meet %p', (facts, warning) => {
    expect(toWarnings({ ...good, ...facts })).toEqual([expect.stringMatching(warning)])
  })
})
