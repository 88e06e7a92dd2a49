import { DefaultBlockquoteObjectRenderer, portableTextToMarkdown } from '@portabletext/markdown'
import type { NoteReference } from '../../content/body/numbered-notes.ts'
import type { Block } from './blocks.ts'

type Code = { value: { language: string; code: string } }
type Reference = { value: Pick<NoteReference, 'number'> }

/** A fence is longer than any within the code. */
function code({ value }: Code): string {
  const longest = Math.max(2, ...(value.code.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${value.language}\n${value.code}\n${fence}`
}

/** The library would make up keys where there are none: what is made up cannot be part of a page that is kept. */
const toKeyed = (block: Block, index: number) => ({ ...block, _key: `block-${index}` })

/** Portable Text as Markdown. Words that would mean something in Markdown are escaped. */
export function writeMarkdown(blocks: Block[]): string {
  return portableTextToMarkdown(blocks.map(toKeyed), {
    types: {
      code,
      blockquote: DefaultBlockquoteObjectRenderer,
      noteReference: ({ value }: Reference) => `[^${value.number}]`,
    },
  })
}
