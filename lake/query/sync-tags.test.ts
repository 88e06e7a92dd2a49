import { describe, expect, test } from '@jest/globals'
import type { Perspective } from './evaluator.ts'
import { toCommitTags, toQueryTags } from './sync-tags.ts'

const touches = (ids: readonly string[], query: readonly [string, Perspective, boolean]) => {
  const tags = toQueryTags(...query)
  return toCommitTags('production', ids).some((tag) => tags.includes(tag))
}

describe('a commit touches the queries that may see its documents', () => {
  test.each([
    ['published, to readers', ['a'], ['production', 'published', false], true],
    ['published, to drafts', ['a'], ['production', ['drafts'], true], true],
    ['a draft, to drafts', ['drafts.a'], ['production', ['drafts'], true], true],
    ['a draft, to raw', ['drafts.a'], ['production', 'raw', true], true],
    ['a version, to its release', ['versions.r1.a'], ['production', ['r1'], true], true],
    ['another dotted id, to published with a token', ['secret.a'], ['production', 'published', true], true],
  ] as const)('%s', (_, ids, query, expected) => expect(touches(ids, query)).toBe(expected))
})

describe('and no others', () => {
  test.each([
    ['a draft, to readers', ['drafts.a'], ['production', 'raw', false], false],
    ['a draft, to published with a token', ['drafts.a'], ['production', 'published', true], false],
    ['another dotted id, to readers', ['secret.a'], ['production', 'published', false], false],
    ['another dataset', ['a'], ['staging', 'published', false], false],
  ] as const)('%s', (_, ids, query, expected) => expect(touches(ids, query)).toBe(expected))
})
