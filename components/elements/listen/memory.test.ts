import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { getPlace, getSpeed, keepPlace, keepSpeed } from './memory.ts'

const offered = [0.75, 1, 1.5]

afterEach(() => {
  jest.restoreAllMocks()
  localStorage.clear()
})

describe('what the player remembers', () => {
  it('keeps the speed, if it is still on offer', () => {
    expect(getSpeed(offered)).toBe(1)
    keepSpeed(1.5)
    expect(getSpeed(offered)).toBe(1.5)
    expect(getSpeed([1, 2])).toBe(1)
  })

  it('keeps a place for each story until it is forgotten', () => {
    keepPlace('/news/a', 61.4)
    keepPlace('/news/b', 7)
    expect([getPlace('/news/a'), getPlace('/news/b'), getPlace('/news/c')]).toEqual([61.4, 7, 0])
    keepPlace('/news/a', 0)
    expect([getPlace('/news/a'), getPlace('/news/b')]).toEqual([0, 7])
  })

  it('forgets the stories heard longest ago, not the one heard again', () => {
    keepPlace('/news/0', 1)
    for (let story = 1; story < 50; story += 1) keepPlace(`/news/${story}`, story)
    keepPlace('/news/0', 2)
    keepPlace('/news/50', 50)
    expect([getPlace('/news/0'), getPlace('/news/1'), getPlace('/news/2')]).toEqual([2, 0, 2])
  })

  it.each(['{', '"text"', 'null', '[1]', '{"/news/a":"soon"}', '{"/news/a":-3}'])(
    'takes a storage that holds %s for empty',
    (stored) => {
      localStorage.setItem('dateline:listen-speed', stored)
      localStorage.setItem('dateline:listen-places', stored)
      expect(getSpeed(offered)).toBe(1)
      expect(getPlace('/news/a')).toBe(0)
      keepPlace('/news/a', 9)
      expect(getPlace('/news/a')).toBe(9)
    },
  )

  it('goes on without a storage', () => {
    const deny = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(deny)
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(deny)
    keepSpeed(1.5)
    keepPlace('/news/a', 9)
    expect(getSpeed(offered)).toBe(1)
    expect(getPlace('/news/a')).toBe(0)
  })
})
