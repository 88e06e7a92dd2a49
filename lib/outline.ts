import type { BodyBlock } from './content/body/body.ts'
import type { TextBlock } from './content/body/text-block.ts'
import { toPlainText } from './plain-text.ts'

/** A subhead of a body: `id` is the fragment that leads to it, unique within the body. */
export type Heading = { key: string; id: string; level: 2 | 3; text: string }

const levels: Partial<Record<TextBlock['style'], Heading['level']>> = { h2: 2, h3: 3 }

function toBlockText(block: Pick<TextBlock, 'children'>): string {
  return toPlainText(block.children.map(({ text }) => text).join(''))
}

/** "What it means for you" → "what-it-means-for-you"; letters of every script are kept. */
function toFragment(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return words?.join('-') ?? 'section'
}

/** Subheads of a body in reading order; a repeated one gets a number. Fragments begin with `prefix`. */
export function toOutline(body: BodyBlock[], prefix = ''): Heading[] {
  const taken = new Set<string>()
  return body.flatMap((block) => {
    const level = block._type === 'block' ? levels[block.style] : undefined
    if (block._type !== 'block' || level === undefined) return []
    const text = toBlockText(block)
    const base = prefix + toFragment(text)
    let id = base
    for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`
    taken.add(id)
    return [{ key: block._key, id, level, text }]
  })
}
