import type { BodyBlock } from '../../content/body/body.ts'
import { toNumberedNotes, type Note } from '../../content/body/numbered-notes.ts'
import { env } from '../../env.ts'
import { words } from '../../words/words.ts'
import type { BodySurroundings } from '../body/to-body-html.ts'
import { toMarkdownBlocks, toSimpleBlocks } from './to-markdown-blocks.ts'
import { writeMarkdown } from './write-markdown.ts'

function toNote({ body, number }: Note, siteUrl: string): string {
  const text = writeMarkdown(toSimpleBlocks(body, siteUrl))
  return `[^${number}]: ${text.replaceAll('\n', '\n    ')}`
}

/** The place goes before the words of the first paragraph. */
function toOpened(body: BodyBlock[], { siteName, dateline }: BodySurroundings): BodyBlock[] {
  const first = body.findIndex(
    (block) => block._type === 'block' && block.style === 'normal' && !('listItem' in block),
  )
  return body.map((block, index) => {
    if (!dateline || index !== first || block._type !== 'block') return block
    const text = words.syndication.dateline(dateline.toLocaleUpperCase(env.locale.tag), siteName)
    const opening = { _type: 'span' as const, _key: 'dateline', text, marks: [] }
    return { ...block, children: [opening, ...block.children] }
  })
}

/** A body as Markdown; its notes stand at its end. */
export function toBodyMarkdown(body: BodyBlock[], surroundings: BodySurroundings): string {
  const { siteUrl } = surroundings
  const { body: numbered, notes } = toNumberedNotes(toOpened(body, surroundings))
  const blocks = numbered.flatMap((block) => toMarkdownBlocks(block, siteUrl))
  const parts = [writeMarkdown(blocks), ...notes.map((note) => toNote(note, siteUrl))]
  return parts.filter(Boolean).join('\n\n')
}
