/** Portable Text of any shape. */
export type Block = { _type: string; _key?: string; [field: string]: unknown }

type Span = { _type: 'span'; text: string; marks: string[] }
type LinkMark = { _type: 'link'; _key: string; href: string }

/** Words in a line; some stand out or lead to an address. */
export type Words = string | { text: string; href: string } | { strong: string }

/** A block of one line: a heading, a paragraph or an item of a list. */
export function toLine(words: Words[], fields: { style?: string; listItem?: 'bullet' } = {}): Block {
  const markDefs: LinkMark[] = []
  const children = words.map((word): Span => {
    if (typeof word === 'string') return { _type: 'span', text: word, marks: [] }
    if ('strong' in word) return { _type: 'span', text: word.strong, marks: ['strong'] }
    const key = `link-${markDefs.length}`
    markDefs.push({ _type: 'link', _key: key, href: word.href })
    return { _type: 'span', text: word.text, marks: [key] }
  })
  const list = fields.listItem ? { listItem: fields.listItem, level: 1 } : {}
  return { _type: 'block', style: fields.style ?? 'normal', markDefs, children, ...list }
}
