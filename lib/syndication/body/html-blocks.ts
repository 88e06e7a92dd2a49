import type { BodyBlock, BodyBlockOf } from '../../content/body/body.ts'
import { embedProviders } from '../../content/embed-providers.ts'
import type { ContentImage } from '../../content/image.ts'
import { toRendition } from '../../image-url.ts'
import { words } from '../../words/words.ts'
import { escapeHtml } from './escape-html.ts'

/** Largest width of a picture in a feed, in pixels. */
const PICTURE_WIDTH = 1200

type ToHtml<Type extends BodyBlock['_type']> = (node: { value: BodyBlockOf<Type> }) => string

const paragraph = (text: string) => `<p>${text}</p>`

function toCaption({ caption, credit }: ContentImage): string {
  const parts = [caption, credit].filter((part) => part !== null).map(escapeHtml)
  return parts.length === 0 ? '' : `<figcaption>${parts.join(' ')}</figcaption>`
}

/** A picture with what its editors wrote about it. */
export function toFigure(image: ContentImage): string {
  const { src, width, height } = toRendition(image, { maxWidth: PICTURE_WIDTH })
  const picture = `<img src="${escapeHtml(src)}" alt="${escapeHtml(image.alt)}" width="${width}" height="${height}">`
  return `<figure>${picture}${toCaption(image)}</figure>`
}

const pullQuote: ToHtml<'pullQuote'> = ({ value: { text, attribution } }) =>
  `<blockquote>${paragraph(escapeHtml(text))}${attribution ? paragraph(`— ${escapeHtml(attribution)}`) : ''}</blockquote>`

const codeBlock: ToHtml<'codeBlock'> = ({ value: { filename, code } }) =>
  `<figure>${filename ? `<figcaption>${escapeHtml(filename)}</figcaption>` : ''}<pre><code>${escapeHtml(code)}</code></pre></figure>`

const toRow = (cells: string[], cell: 'th' | 'td') =>
  `<tr>${cells.map((text) => `<${cell}>${escapeHtml(text)}</${cell}>`).join('')}</tr>`

const table: ToHtml<'table'> = ({ value: { caption, headerRow, rows } }) => {
  const body = rows.map(({ cells }, index) => toRow(cells, headerRow && index === 0 ? 'th' : 'td'))
  return `<table>${caption ? `<caption>${escapeHtml(caption)}</caption>` : ''}${body.join('')}</table>`
}

const embed: ToHtml<'embed'> = ({ value: { provider, url, title } }) => {
  const name = embedProviders.find(({ id }) => id === provider)?.title ?? provider
  return paragraph(`<a href="${escapeHtml(url)}">${escapeHtml(words.reading.embed(name, title))}</a>`)
}

/** What stands in HTML for blocks that hold no text with marks. */
export const htmlBlocks = {
  image: ({ value }) => toFigure(value),
  gallery: ({ value }) => value.images.map(toFigure).join(''),
  pullQuote,
  codeBlock,
  table,
  embed,
  divider: () => '<hr>',
} satisfies { [Type in Exclude<BodyBlock['_type'], 'block' | 'factBox' | 'callout'>]: ToHtml<Type> }
