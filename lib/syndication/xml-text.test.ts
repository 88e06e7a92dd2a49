import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from '@jest/globals'
import { toXmlText } from './xml-text.ts'

describe('toXmlText', () => {
  it('drops what XML has no place for, and nothing else', () => {
    const whole = 'tab\t line\n é שלום 😀 \ud7ff \ue000 \ufffd <&>'
    expect(toXmlText(whole)).toBe(whole)
    expect(toXmlText('a\0b\u0001c\u000bd\u001fe\ufffef\uffffg\ud83dh\ude00i')).toBe('abcdefghi')
  })

  it('leaves a document that parsers take', () => {
    expect(XMLValidator.validate(toXmlText('<a>x\u0008y</a>'))).toBe(true)
  })
})
