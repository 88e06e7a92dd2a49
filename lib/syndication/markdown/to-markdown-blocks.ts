import type { BodyBlockOf } from '../../content/body/body.ts'
import type { NumberedBlock } from '../../content/body/numbered-notes.ts'
import type { SimpleBlock } from '../../content/body/text-block.ts'
import { embedProviders } from '../../content/embed-providers.ts'
import type { ContentImage } from '../../content/image.ts'
import { toRendition } from '../../image-url.ts'
import { words } from '../../words/words.ts'
import { toAbsoluteHref } from '../body/absolute-href.ts'
import { toLine, type Block } from './blocks.ts'

/** Largest width of a picture, in pixels. */
const PICTURE_WIDTH = 1600

/** A picture, and a line of what its editors wrote about it. */
export function toPicture(image: ContentImage): Block[] {
  const { src } = toRendition(image, { maxWidth: PICTURE_WIDTH })
  const caption = [image.caption, image.credit].filter((part) => part !== null).join(' ')
  return [{ _type: 'image', src, alt: image.alt }, ...(caption ? [toLine([caption])] : [])]
}

function toTable({ caption, headerRow, rows }: BodyBlockOf<'table'>): Block[] {
  const toCells = (cells: string[]) => cells.map((cell) => ({ _type: 'cell', value: [toLine([cell])] }))
  const table = {
    _type: 'table',
    headerRows: headerRow ? 1 : 0,
    rows: rows.map(({ cells }) => ({ _type: 'row', cells: toCells(cells) })),
  }
  return [...(caption ? [toLine([caption])] : []), table]
}

type NumberedText = Extract<NumberedBlock, { _type: 'block' }>

function toText(block: NumberedText | SimpleBlock, siteUrl: string): Block {
  const markDefs = block.markDefs.flatMap((mark): Block[] => {
    const href = toAbsoluteHref(siteUrl, mark.href)
    return href === null ? [] : [{ _type: 'link', _key: mark._key, href }]
  })
  return { ...block, markDefs }
}

/** Blocks of a fact box, a callout or a note. */
export function toSimpleBlocks(blocks: SimpleBlock[], siteUrl: string): Block[] {
  return blocks.map((block) => toText(block, siteUrl))
}

function toEmbed({ provider, url, title }: BodyBlockOf<'embed'>): Block {
  const name = embedProviders.find(({ id }) => id === provider)?.title ?? provider
  return toLine([{ text: words.reading.embed(name, title), href: url }])
}

/** One block of a body as what the Markdown library knows. */
export function toMarkdownBlocks(block: NumberedBlock, siteUrl: string): Block[] {
  switch (block._type) {
    case 'block':
      return [toText(block, siteUrl)]
    case 'image':
      return toPicture(block)
    case 'gallery':
      return block.images.flatMap(toPicture)
    case 'pullQuote':
      return [
        {
          _type: 'blockquote',
          content: [toLine([block.text]), ...(block.attribution ? [toLine([`— ${block.attribution}`])] : [])],
        },
      ]
    case 'codeBlock':
      return [
        ...(block.filename ? [toLine([block.filename])] : []),
        { _type: 'code', language: block.language, code: block.code },
      ]
    case 'table':
      return toTable(block)
    case 'factBox':
      return [
        {
          _type: 'blockquote',
          content: [toLine([{ strong: block.title }]), ...toSimpleBlocks(block.body, siteUrl)],
        },
      ]
    case 'callout':
      return [{ _type: 'callout', tone: block.tone, content: toSimpleBlocks(block.body, siteUrl) }]
    case 'embed':
      return [toEmbed(block)]
    case 'divider':
      return [{ _type: 'horizontal-rule' }]
  }
}
