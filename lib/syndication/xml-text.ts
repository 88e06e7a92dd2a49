/** What XML 1.0 has no place for, escaped or not: control characters and halves of surrogate pairs. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Text or a whole document without the characters that would keep it from being XML. */
export function toXmlText(text: string): string {
  return text.replace(forbidden, '')
}
