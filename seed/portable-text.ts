import type { codeLanguages } from '../lib/content/code-languages.ts'
import { parseInline } from './inline-marks.ts'
import type { MarkDefinition, Notes, Span } from './inline-marks.ts'
import { toImage } from './to-image.ts'
import type { Picture } from './to-image.ts'
import type { AssetFor, ImageValue, Keyed } from './types.ts'

type Style = 'normal' | 'h2' | 'h3' | 'blockquote'
type ListItem = 'bullet' | 'number'
export type Layout = 'body' | 'wide' | 'full'
export type Tone = 'note' | 'tip' | 'warning'
export type Provider = 'youtube' | 'x' | 'mastodon' | 'bluesky'

type CodeLanguage = (typeof codeLanguages)[number]['id']

export type TextBlock = {
  _type: 'block'
  style: Style
  listItem?: ListItem
  level?: number
  children: Span[]
  markDefs: MarkDefinition[]
}
type Row = Keyed<{ _type: 'tableRow'; cells: string[] }>
export type Block =
  | TextBlock
  | (ImageValue & { layout: Layout })
  | { _type: 'gallery'; layout: Layout; images: Keyed<ImageValue>[] }
  | { _type: 'pullQuote'; text: string; attribution?: string }
  | { _type: 'codeBlock'; language: CodeLanguage; filename?: string; code: string }
  | { _type: 'table'; caption?: string; headerRow: boolean; rows: Row[] }
  | { _type: 'factBox'; title: string; body: Keyed<Block>[] }
  | { _type: 'callout'; tone: Tone; body: Keyed<Block>[] }
  | { _type: 'embed'; provider: Provider; url: string; title: string }
  | { _type: 'divider' }

type Context = { key: string; assetFor: AssetFor }
/** One authored piece of a body: a plain string is a paragraph, the rest comes from the makers below. */
export type Piece = string | ((context: Context) => Block[])

const text = (
  source: string,
  key: string,
  style: Style,
  list?: { listItem: ListItem; level: number },
): TextBlock => ({
  _type: 'block',
  style,
  ...list,
  ...parseInline(source, key),
})

const styled =
  (style: Style) =>
  (source: string): Piece =>
  ({ key }) => [text(source, key, style)]

const listed =
  (listItem: ListItem) =>
  (...items: string[]): Piece =>
  ({ key }) =>
    items.map((item, index) => {
      const indent = /^ */.exec(item)?.[0].length ?? 0
      return text(item.trimStart(), `${key}i${index}`, 'normal', { listItem, level: 1 + indent / 2 })
    })

export const h2 = styled('h2')
export const h3 = styled('h3')
export const blockquote = styled('blockquote')
/** Items of a bulleted list; two leading spaces indent by one level. */
export const bullets = listed('bullet')
/** Items of a numbered list; two leading spaces indent by one level. */
export const numbers = listed('number')

export const image =
  (picture: Picture, layout: Layout = 'body'): Piece =>
  ({ assetFor }) => [{ ...toImage(picture, assetFor), layout }]

/** Pictures side by side, each with its own words. */
export const gallery =
  (pictures: readonly Picture[], layout: Layout = 'body'): Piece =>
  ({ key, assetFor }) => [
    {
      _type: 'gallery',
      layout,
      images: pictures.map((picture, index) => ({ _key: `${key}p${index}`, ...toImage(picture, assetFor) })),
    },
  ]

/** A paragraph with footnotes: `noted('It is [late](#why).', { why: 'The reason.' })`. */
export const noted =
  (source: string, notes: Notes): Piece =>
  ({ key }) => [{ _type: 'block', style: 'normal', ...parseInline(source, key, notes) }]

export const pullQuote =
  (quote: string, attribution?: string): Piece =>
  () => [{ _type: 'pullQuote', text: quote, ...(attribution && { attribution }) }]

/** `code` is stored without the line breaks that open and close a template literal. */
export const codeBlock =
  (language: CodeLanguage, code: string, filename?: string): Piece =>
  () => [
    { _type: 'codeBlock', language, ...(filename && { filename }), code: code.replace(/^\n|\n\s*$/g, '') },
  ]

/** Rows of cells; the first row is the header unless `headerRow` is false. */
export const table =
  (rows: string[][], options: { caption?: string; headerRow?: boolean } = {}): Piece =>
  ({ key }) => [
    {
      _type: 'table',
      ...(options.caption && { caption: options.caption }),
      headerRow: options.headerRow ?? true,
      rows: rows.map((cells, index) => ({ _type: 'tableRow', _key: `${key}r${index}`, cells })),
    },
  ]

export const factBox =
  (title: string, ...pieces: Piece[]): Piece =>
  ({ key, assetFor }) => [{ _type: 'factBox', title, body: toPortableText(pieces, assetFor, `${key}f`) }]

export const callout =
  (tone: Tone, ...pieces: Piece[]): Piece =>
  ({ key, assetFor }) => [{ _type: 'callout', tone, body: toPortableText(pieces, assetFor, `${key}c`) }]

export const embed =
  (provider: Provider, url: string, title: string): Piece =>
  () => [{ _type: 'embed', provider, url, title }]

export const divider: Piece = () => [{ _type: 'divider' }]

/** Turns authored pieces into Portable Text. Keys follow from positions, so the same pieces give the same keys. */
export function toPortableText(pieces: readonly Piece[], assetFor: AssetFor, prefix = 'b'): Keyed<Block>[] {
  return pieces.flatMap((piece, index) => {
    const key = `${prefix}${index}`
    const blocks = typeof piece === 'string' ? [text(piece, key, 'normal')] : piece({ key, assetFor })
    return blocks.map((block, part) => ({ _key: blocks.length > 1 ? `${key}i${part}` : key, ...block }))
  })
}
