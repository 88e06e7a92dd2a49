import { describe, expect, it } from '@jest/globals'
import { parsePage } from './parse-page'

/** What Next is told by the error that ends a rendering. */
function getDigest(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return error instanceof Error && 'digest' in error ? error.digest : error
  }
}

describe('parsePage', () => {
  it('reads the number of a later page', () => {
    expect(parsePage('2', '/tech')).toBe(2)
    expect(parsePage('120', '/tech')).toBe(120)
  })

  it('sends page 1 to where the list begins, for good', () => {
    expect(getDigest(() => parsePage('1', '/tech'))).toMatch(/^NEXT_REDIRECT;.*;\/tech;308;/)
  })

  it.each(['0', '-1', '02', '1.5', 'two', '1e3', '9999999', ''])('finds no page "%s"', (value) => {
    expect(getDigest(() => parsePage(value, '/tech'))).toBe('NEXT_HTTP_ERROR_FALLBACK;404')
  })
})
