import { toSentences, type Span } from './sentences.ts'
import type { ReadBlock } from './timeline.ts'

/** A paragraph, heading or list item with the text nodes of it that are read aloud. */
export type TextBlock = { element: Element; nodes: { node: Text; start: number }[] }

const readable = 'p, li, h2, h3, h4, blockquote, dt, dd'

/** Captions, credits, code, tables, embeds, notes, and what is there to be pressed. */
const unread =
  'figure, figcaption, pre, table, click-to-load, iframe, button, nav, dialog, sup, [hidden], [aria-hidden="true"], [role^="doc-"], [data-unread]'

/** Marks that previews hide in texts: runs of characters without width. */
const invisible = /[\u200b-\u200d\u2060-\u2064\ufeff]{4,}/g

function listTexts(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT
    return node instanceof Element && node.matches(unread) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
  })
  const texts: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
  return texts
}

function groupByBlock(texts: Text[]): Map<Element, Text[]> {
  return texts.reduce((groups, text) => {
    const element = text.parentElement?.closest(readable)
    return element ? groups.set(element, [...(groups.get(element) ?? []), text]) : groups
  }, new Map<Element, Text[]>())
}

/** What is read aloud of a story's HTML, block by block. */
export function readText(root: Element, language: string): ReadBlock<TextBlock>[] {
  return [...groupByBlock(listTexts(root))].map(([element, texts]) => {
    let text = ''
    const nodes = texts.map((node) => {
      const start = text.length
      text += node.data
      return { node, start }
    })
    const said = text.replace(invisible, (marks) => ' '.repeat(marks.length))
    return { block: { element, nodes }, text: said, sentences: toSentences(said, language) }
  })
}

/** The stretch of a block's text as a range of the page. */
export function toRange({ nodes }: TextBlock, { start, end }: Span): Range | undefined {
  const first = nodes.findLast((one) => one.start <= start)
  const last = nodes.findLast((one) => one.start < end)
  if (!first || !last) return undefined
  const range = document.createRange()
  range.setStart(first.node, Math.min(start - first.start, first.node.length))
  range.setEnd(last.node, Math.min(end - last.start, last.node.length))
  return range
}
