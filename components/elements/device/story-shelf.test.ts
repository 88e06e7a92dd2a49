import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { openShelf, parseShelved, type ShelvedStory } from './story-shelf.ts'

const toStory = (slug: string, more: object = {}): ShelvedStory => ({
  href: `/news/${slug}`,
  title: `Story ${slug}`,
  section: 'Chips',
  accent: 'teal',
  publishedAt: '2026-01-28T12:27:00Z',
  picture: 'https://lake.test/a.png?w=320',
  ...more,
})
const [a, b, c] = [toStory('a'), toStory('b'), toStory('c')]

afterEach(() => {
  jest.restoreAllMocks()
  localStorage.clear()
})

describe('a shelf', () => {
  it('holds the last put first, each once, and no more than its limit', () => {
    const shelf = openShelf('shelf', 2)
    expect([a, b, a, c].map((story) => shelf.put(story))).toEqual([true, true, true, true])
    expect(openShelf('shelf', 2).read()).toEqual([c, a])
    expect([shelf.has(a.href), shelf.has(b.href)]).toEqual([true, false])
    shelf.remove(c.href)
    expect(shelf.read()).toEqual([a])
  })

  it.each([
    ['no JSON', '{'],
    ['no list', '{"href":"/news/a"}'],
    ['null', 'null'],
    ['a list of other things', '[1, null, "x", {}]'],
  ])('is empty when its storage holds %s', (_, stored) => {
    localStorage.setItem('shelf', stored)
    expect(openShelf('shelf', 2).read()).toEqual([])
  })

  it('passes over malformed stories, and over addresses that lead elsewhere', () => {
    const bad = [
      { href: 'javascript:alert(1)' },
      { href: '//evil.test/news/a' },
      { href: '/news/a?x' },
      { picture: 'data:text/html,x' },
      { title: 4 },
      { publishedAt: 'yesterday' },
      { place: 1.5 },
    ]
    localStorage.setItem('shelf', JSON.stringify([...bad.map((more) => toStory('x', more)), b]))
    expect(openShelf('shelf', 99).read()).toEqual([b])
  })

  it('says so when the browser keeps nothing', () => {
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    const shelf = openShelf('shelf', 2)
    expect([shelf.put(a), shelf.remove(a.href), shelf.read()]).toEqual([false, false, []])
  })
})

describe('parseShelved', () => {
  it('reads what a page says of its story', () => {
    expect(parseShelved(JSON.stringify(a))).toEqual(a)
    expect([undefined, '', '{', '[]', '{"href":"/news/a"}'].map(parseShelved)).toEqual(
      new Array(5).fill(undefined),
    )
  })
})
