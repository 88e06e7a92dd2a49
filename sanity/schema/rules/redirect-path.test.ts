import { describe, expect, it } from '@jest/globals'
import { toPathError, toTargetError } from './redirect-path.ts'

describe('paths of redirects', () => {
  it.each(['/', '/old', '/news/old-story'])('%s is one', (path) => expect(toPathError(path)).toBe(true))

  it.each(['old', '//evil.example', 'https://x.example/a', '/a?b', '/a#b', '/a b', '/old/'])(
    '%s is none',
    (path) => expect(toPathError(path)).not.toBe(true),
  )
})

describe('targets of redirects', () => {
  it.each(['/tech', 'https://example.com', 'https://example.com/a?b#c'])('%s is one', (target) =>
    expect(toTargetError(target)).toBe(true),
  )

  it.each(['tech', '//evil.example', 'http://example.com', 'javascript:alert(1)', 'https://'])(
    '%s is none',
    (target) => expect(toTargetError(target)).not.toBe(true),
  )
})
