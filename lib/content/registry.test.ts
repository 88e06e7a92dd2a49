import { describe, expect, it } from '@jest/globals'
import { fromPath, toPath } from './registry.ts'

describe('the registry of content types', () => {
  it('knows the path of every page', () => {
    expect(toPath('article', 'a')).toBe('/news/a')
    expect(toPath('section', 'a')).toBe('/a')
    expect(toPath('category', 'a')).toBe('/tech/a')
    expect(toPath('tag', 'a')).toBe('/topics/a')
    expect(toPath('author', 'a')).toBe('/authors/a')
    expect(toPath('page', 'a')).toBe('/a')
  })

  it.each([
    ['/news/a', ['article']],
    ['/a', ['section', 'page']],
    ['/tech/a', ['category']],
    ['/authors/a/page/2', []],
    ['/', []],
  ])('knows whose page %s can be', (path, types) => expect(fromPath(path).types).toEqual(types))
})
