import { describe, expect, it } from '@jest/globals'
import { bodySchema } from './body.ts'
import { toNumberedNotes } from './numbered-notes.ts'

const span = (text: string, ...marks: string[]) => ({ _type: 'span', _key: text, text, marks })
const note = (key: string, ...words: string[]) => ({
  _type: 'footnote',
  _key: key,
  body: words.map((text) => ({
    _type: 'block',
    _key: text,
    style: 'normal',
    markDefs: [],
    children: [span(text)],
  })),
})
const block = (key: string, children: object[], markDefs: object[] = []) => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  children,
  markDefs,
})

const number = (blocks: object[], prefix?: string) => toNumberedNotes(bodySchema.parse(blocks), prefix)

const toLine = (blocks: ReturnType<typeof number>['body']) =>
  blocks.map((one) =>
    one._type === 'block'
      ? one.children.map((child) => (child._type === 'span' ? child.text : `[${child.number}]`)).join('')
      : one._type,
  )

describe('numbered notes', () => {
  it('are numbered through the text, each reference behind the last of its words', () => {
    const { body, notes } = number([
      block(
        'a',
        [span('One '), span('two', 'n', 'em'), span(' three', 'em', 'n'), span(' four')],
        [note('n', 'First')],
      ),
      { _type: 'divider', _key: 'd' },
      block(
        'b',
        [span('five', 'l', 'p'), span(' six', 'q')],
        [{ _type: 'link', _key: 'l', href: 'https://a.test' }, note('q', 'Third'), note('p', 'Second')],
      ),
    ])
    expect(toLine(body)).toEqual(['One two three[1] four', 'divider', 'five[2] six[3]'])
    expect(notes.map(({ number: count, body: words }) => [count, words[0]?.children[0]?.text])).toEqual([
      [1, 'First'],
      [2, 'Second'],
      [3, 'Third'],
    ])
    expect(notes.map(({ block: at, key }) => [at, key])).toEqual([
      ['a', 'n'],
      ['b', 'p'],
      ['b', 'q'],
    ])
  })

  it('leave other marks on the words, and no trace of their own', () => {
    const [first] = number([
      block('a', [span('x', 'n', 'strong', 'l')], [note('n', 'N'), { _type: 'link', _key: 'l', href: '/' }]),
    ]).body
    expect(first).toMatchObject({
      markDefs: [{ _key: 'l' }],
      children: [{ marks: ['strong', 'l'] }, { _type: 'noteReference' }],
    })
  })

  it('lead to each other, under fragments of their own in every text of a page', () => {
    const text = [block('a', [span('x', 'n')], [note('n', 'N')])]
    const { body, notes } = number(text, 'update-1-')
    expect(notes[0]).toMatchObject({ id: 'update-1-note_1', referenceId: 'update-1-note_1_text' })
    expect(body[0]).toHaveProperty('children.1', {
      _type: 'noteReference',
      _key: 'update-1-note_1_text',
      number: 1,
      id: 'update-1-note_1_text',
      noteId: 'update-1-note_1',
    })
  })

  it('are not made of notes without words, nor of marks on nothing', () => {
    const { body, notes } = number([block('a', [span('x', 'n')], [note('n'), note('unused', 'N')])])
    expect(notes).toEqual([])
    expect(toLine(body)).toEqual(['x'])
  })
})
