import { describe, expect, it } from '@jest/globals'
import { toLocale } from './locale.ts'

describe('toLocale', () => {
  it('knows the language, the direction and the region of a tag', () => {
    expect(toLocale('en-GB')).toEqual({ tag: 'en-GB', language: 'en', dir: 'ltr', openGraph: 'en_GB' })
    expect(toLocale('en')).toMatchObject({ tag: 'en', openGraph: 'en_US' })
  })

  it.each(['', 'xx-!!', 'de-DE'])('knows no "%s"', (tag) => {
    expect(toLocale(tag)).toBeUndefined()
  })
})
