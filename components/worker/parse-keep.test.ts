import { describe, expect, it } from '@jest/globals'
import { parseKeep } from './parse-keep.ts'

describe('parseKeep', () => {
  it('reads which story to keep, and its parts', () => {
    const parts = ['https://lake.test/a.png', 'data:image/png;base64,', 7]
    expect(parseKeep({ path: '/news/a', parts })).toEqual({
      path: '/news/a',
      parts: ['https://lake.test/a.png'],
    })
  })

  it.each([
    null,
    'keep',
    {},
    { path: '/news/a' },
    { path: '/', parts: [] },
    { path: '/studio', parts: [] },
    { path: '//elsewhere.test/news/a', parts: [] },
    { path: '/news/a?preview', parts: [] },
    { path: 4, parts: [] },
  ])('reads nothing from %j', (message) => {
    expect(parseKeep(message)).toBeUndefined()
  })
})
