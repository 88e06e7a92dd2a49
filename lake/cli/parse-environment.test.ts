import { describe, expect, it } from '@jest/globals'
import { OperatorError } from './operator-error.ts'
import { parseEnvironment } from './parse-environment.ts'

describe('the address under which browsers reach the lake', () => {
  it.each([
    ['https://lake.example.org', 'https://lake.example.org'],
    ['https://news.example.org/lake', 'https://news.example.org/lake'],
    ['https://news.example.org/lake/', 'https://news.example.org/lake'],
    ['http://newsroom.local:3333/', 'http://newsroom.local:3333'],
  ])('%s is one', (given, publicUrl) => {
    expect(parseEnvironment({ LAKE_URL: given })).toMatchObject({ publicUrl })
  })

  it.each([
    'news.example.org/lake',
    '/lake',
    'ftp://news.example.org',
    'https://news.example.org/lake?a=b',
    'https://news.example.org/#lake',
    'https://me:secret@news.example.org',
  ])('%s is none', (given) => {
    expect(() => parseEnvironment({ LAKE_URL: given })).toThrow(
      new OperatorError(
        `LAKE_URL is "${given}", but must be the address browsers reach the lake at, such as https://news.example.org/lake.`,
      ),
    )
  })
})

describe('origins that may send credentials', () => {
  it('are the site’s, under each name this machine has for itself', () => {
    expect(new Set(parseEnvironment({}).allowedOrigins)).toEqual(
      new Set(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000']),
    )
  })

  it('are the site’s alone when it is known by another name, and those that are listed', () => {
    const { allowedOrigins } = parseEnvironment({
      SITE_URL: 'https://news.example.org',
      LAKE_ALLOWED_ORIGINS: 'http://localhost:5173',
    })
    expect(new Set(allowedOrigins)).toEqual(new Set(['https://news.example.org', 'http://localhost:5173']))
  })
})

describe('indexes', () => {
  it('are a JSON list, with what is left out filled in', () => {
    const { indexes } = parseEnvironment({ LAKE_INDEXES: '[{"key":[{"path":"tags[]._ref"}]}]' })
    expect(indexes).toEqual([{ type: null, defined: [], key: [{ path: 'tags[]._ref', descending: false }] }])
    expect(parseEnvironment({}).indexes).toEqual([])
  })

  it.each(['article', '{}', '[{"key":[]}]', '[{"key":[{"path":"a[0]"}]}]', '[{"path":"a"}]'])(
    '%s is none',
    (given) => {
      expect(() => parseEnvironment({ LAKE_INDEXES: given })).toThrow(
        /^LAKE_INDEXES is ".*", but must be a JSON list/,
      )
    },
  )
})
