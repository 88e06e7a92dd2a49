const MISSING = 'is missing'

/** What zod says of a value, in the words of whoever has to mend it. */
const words: [RegExp, string | ((match: RegExpExecArray) => string)][] = [
  [/received (null|undefined)|^is missing$/, MISSING],
  [/^Too small/, 'is empty'],
  [/^Invalid URL/, 'is not a whole web address, such as https://example.org/page'],
  [/^Invalid ISO datetime/, 'is not a date with a time'],
  [
    /^Invalid option: expected one of (.+)$/,
    ([, options = '']) => `is none of these: ${options.replace(/"/g, '').split('|').join(', ')}`,
  ],
  [/^must .+$/, ([message]) => message],
  [/discriminator|^Invalid input$/, 'is of a kind that the site cannot show'],
  [/^Invalid input: expected (\w+)/, ([, expected = '']) => `has to be a ${expected}`],
]

/** An issue's message as an editor reads it after the field's name; an unknown one stays as it is. */
export function toWords(message: string, value: unknown): string {
  if (value === null || value === undefined) return MISSING
  for (const [pattern, text] of words) {
    const match = pattern.exec(message)
    if (match) return typeof text === 'string' ? text : text(match)
  }
  return `is not right: ${message}`
}
