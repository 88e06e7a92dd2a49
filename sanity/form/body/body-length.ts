import { z } from 'zod'
import type { Length } from '../../../lib/reading-time.ts'

const spanSchema = z.object({ text: z.string().optional() })
const textBlocksSchema = z.array(z.object({ _type: z.string(), children: z.array(spanSchema).optional() }))
const blockSchema = z.object({
  _type: z.string(),
  children: z.array(spanSchema).optional(),
  code: z.string().optional(),
  body: z.unknown().optional(),
  images: z.array(z.unknown()).optional(),
})

const countWords = (text: string) => text.split(/[ \n]+/).filter(Boolean).length

const toText = (children: { text?: string | undefined }[] = []) =>
  children.map(({ text }) => text ?? '').join('')

function countNested(body: unknown): number {
  const parsed = textBlocksSchema.safeParse(body)
  return parsed.success ? parsed.data.reduce((sum, { children }) => sum + countWords(toText(children)), 0) : 0
}

const none: Length = { words: 0, codeWords: 0, images: 0 }

function toBlockLength(value: unknown): Length {
  const parsed = blockSchema.safeParse(value)
  if (!parsed.success) return none
  const { _type, children, code, body, images } = parsed.data
  if (_type === 'block') return { ...none, words: countWords(toText(children)) }
  if (_type === 'codeBlock') return { ...none, codeWords: countWords(code ?? '') }
  if (_type === 'factBox' || _type === 'callout') return { ...none, words: countNested(body) }
  if (_type === 'gallery') return { ...none, images: images?.length ?? 0 }
  return _type === 'image' ? { ...none, images: 1 } : none
}

/** Length of a draft's body, counted as the lake counts it for readers. */
export function toBodyLength(body: unknown): Length {
  return (Array.isArray(body) ? body : []).map(toBlockLength).reduce(
    (sum, length) => ({
      words: sum.words + length.words,
      codeWords: sum.codeWords + length.codeWords,
      images: sum.images + length.images,
    }),
    none,
  )
}
