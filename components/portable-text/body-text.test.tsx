import { describe, expect, it, jest } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import { bodySchema } from '@/lib/content/body/body'
import { storedImage } from '@/tests/fixtures/views'
import { BodyText } from './body-text'

const span = (text: string, ...marks: string[]) => ({ _type: 'span', _key: text, text, marks })
const block = (key: string, children: object[], more: object = {}) => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  markDefs: [],
  children,
  ...more,
})
const show = (...value: object[]) =>
  render(<BodyText value={bodySchema.parse(value)} opening="BEIJING (Dateline) — " />)

describe('BodyText', () => {
  it('puts the opening before the first paragraph, past a heading and a list', () => {
    const { container } = show(
      block('a', [span('Timing')], { style: 'h2' }),
      block('b', [span('item')], { listItem: 'bullet', level: 1 }),
      block('c', [span('Authorities have approved.')]),
      block('d', [span('More follow.')]),
    )
    const [first, second] = container.querySelectorAll('p')
    expect(first).toHaveTextContent('BEIJING (Dateline) — Authorities have approved.')
    expect(second).toHaveTextContent('More follow.')
    expect(screen.getByRole('heading', { level: 2 })).toHaveAttribute('id', 'timing')
  })

  it('renders marks, links and lists', () => {
    show(
      block('a', [
        span('bold', 'strong'),
        span('leaning', 'em'),
        span('x = 1', 'code'),
        span('gone', 'strike-through'),
      ]),
      block('b', [span('out', 'l'), span('in', 'i')], {
        markDefs: [
          { _type: 'link', _key: 'l', href: 'https://a.test' },
          { _type: 'internalLink', _key: 'i', href: { _type: 'section', slug: 'chips' } },
        ],
      }),
      block('c', [span('one')], { listItem: 'number', level: 1 }),
      block('d', [span('two')], { listItem: 'number', level: 1 }),
      block('e', [span('said')], { style: 'blockquote' }),
    )
    expect(screen.getByText('bold').tagName).toBe('STRONG')
    expect(screen.getByText('leaning').tagName).toBe('EM')
    expect(screen.getByText('x = 1').tagName).toBe('CODE')
    expect(screen.getByText('gone').tagName).toBe('DEL')
    expect(screen.getByRole('link', { name: 'out' })).toHaveAttribute('href', 'https://a.test')
    expect(screen.getByRole('link', { name: 'in' })).toHaveAttribute('href', '/chips')
    expect(within(screen.getByRole('list')).getAllByRole('listitem')).toHaveLength(2)
    expect(screen.getByRole('blockquote')).toHaveTextContent('said')
  })

  it('makes unsafe links and links to nowhere inert', () => {
    show(
      block('a', [span('trap', 'l'), span('data', 'd'), span('gone', 'i')], {
        markDefs: [
          { _type: 'link', _key: 'l', href: 'javascript:alert(1)' },
          { _type: 'link', _key: 'd', href: 'data:text/html,x' },
          { _type: 'internalLink', _key: 'i', href: null },
        ],
      }),
    )
    expect(screen.getByText(/trap/)).toBeInTheDocument()
    expect(screen.queryByRole('link')).toBeNull()
  })

  it('keeps the words under an unknown mark and names it in the log', () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    show(block('a', [span('glowing', 'sparkle')]))
    expect(screen.getByText(/glowing/)).toBeInTheDocument()
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('"type":"sparkle"'))
    warn.mockRestore()
  })

  it('gives every subhead an address and a link to it, beside its words', () => {
    show(block('a', [span('Timing')], { style: 'h2' }), block('b', [span('Money')], { style: 'h3' }))
    expect(screen.getByRole('heading', { level: 3, name: 'Money' })).toHaveAttribute('id', 'money')
    expect(screen.getByRole('link', { name: 'Link to “Timing”' })).toHaveAttribute('href', '#timing')
  })

  it('numbers footnotes and tells them at the end, each with a way back', () => {
    const note = {
      _type: 'footnote',
      _key: 'n',
      body: [
        block('w', [span('By the '), span('ministry', 'l')], {
          markDefs: [{ _type: 'link', _key: 'l', href: 'https://a.test' }],
        }),
      ],
    }
    const { container } = show(
      block('a', [span('approved', 'n', 'strong'), span(' on Wednesday.')], { markDefs: [note] }),
    )
    const reference = screen.getByRole('doc-noteref', { name: 'Note 1' })
    expect(container.querySelector('p')).toHaveTextContent('BEIJING (Dateline) — approved1 on Wednesday.')
    expect(screen.getByText('approved').tagName).toBe('STRONG')
    const notes = screen.getByRole('doc-endnotes', { name: 'Notes' })
    expect(within(notes).getByRole('listitem')).toHaveTextContent('By the ministry')
    expect(reference).toHaveAttribute('href', `#${within(notes).getByRole('listitem').id}`)
    expect(within(notes).getByRole('doc-backlink')).toHaveAttribute('href', `#${reference.id}`)
    expect(within(notes).getByRole('link', { name: 'ministry' })).toHaveAttribute('href', 'https://a.test')
  })

  it('has no list of notes without footnotes, and no viewer without pictures', () => {
    const { container } = show(block('a', [span('Words.')]))
    expect(screen.queryByRole('doc-endnotes')).toBeNull()
    expect(container.querySelector('dialog')).toBeNull()
  })

  it('has fragments of its own where a page has several texts', () => {
    const value = bodySchema.parse([
      block('a', [span('Timing')], { style: 'h2' }),
      block('b', [span('x', 'n')], {
        markDefs: [{ _type: 'footnote', _key: 'n', body: [block('w', [span('y')])] }],
      }),
    ])
    const { container } = render(<BodyText value={value} fragment="update-1-" />)
    expect([...container.querySelectorAll('[id^="update-1-"]')].map(({ id }) => id)).toEqual([
      'update-1-timing',
      'update-1-note_1_text',
      'update-1-note_1',
    ])
  })

  it('leads from pictures to large ones, which the viewer shows', () => {
    const picture = (_key: string, alt: string | null) => ({ _key, ...storedImage, alt })
    const { container } = show(
      { _type: 'image', ...picture('a', null), layout: 'full' },
      { _type: 'gallery', _key: 'g', layout: null, images: [picture('b', 'A wafer'), picture('c', 'A fab')] },
    )
    expect(container.querySelector('light-box > dialog')).toHaveAttribute('aria-label', 'Pictures')
    expect(screen.getByRole('link', { name: 'Enlarge the picture' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^https:.*[?&]w=\d+/),
    )
    const gallery = screen.getByRole('group', { name: 'Gallery, 2 pictures' })
    expect(within(gallery).getAllByRole('figure')).toHaveLength(2)
    expect(within(gallery).getByRole('link', { name: 'Enlarge: A fab' })).toContainElement(
      within(gallery).getByRole('img', { name: 'A fab' }),
    )
  })

  it('renders every other block type', () => {
    const simple = [block('s', [span('inside')])]
    const { container } = show(
      { _type: 'pullQuote', _key: 'a', text: 'Heat.', attribution: 'Operator' },
      { _type: 'codeBlock', _key: 'b', language: 'ts', filename: 'a.ts', code: 'let a' },
      {
        _type: 'table',
        _key: 'c',
        caption: 'Orders',
        rows: [{ _type: 'tableRow', _key: 'r', cells: ['1'] }],
      },
      { _type: 'factBox', _key: 'd', title: 'Facts', body: simple },
      { _type: 'callout', _key: 'e', tone: 'tip', body: simple },
      { _type: 'embed', _key: 'f', provider: 'x', url: 'https://x.com/a/status/1', title: 'A post' },
      { _type: 'divider', _key: 'g' },
    )
    expect(screen.getByText('Heat.')).toBeInTheDocument()
    expect(screen.getByRole('region', { name: 'Code: a.ts' })).toHaveTextContent('let a')
    expect(screen.getByRole('region', { name: 'Orders' })).toBeInTheDocument()
    expect(screen.getByRole('region', { name: 'Facts' })).toHaveTextContent('inside')
    expect(screen.getByRole('note', { name: 'Tip' })).toHaveTextContent('inside')
    expect(screen.getByRole('link', { name: 'Open on X' })).toBeInTheDocument()
    expect(container.querySelector('hr')).not.toBeNull()
  })
})
