import { z } from 'zod'

/** What the browser says over its socket; ids are its own, each used once. */
export type StreamFrame =
  { type: 'open'; id: number; path: string; headers: Record<string, string> } | { type: 'close'; id: number }

const id = z.int()

const answerFrame = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('head'),
    id,
    status: z.int().min(200).max(599),
    headers: z.record(z.string(), z.string()),
  }),
  z.object({ type: z.literal('chunk'), id, text: z.string() }),
  z.object({ type: z.literal('end'), id }),
  z.object({ type: z.literal('beat') }),
])

/** What the lake says: each stream's head, any number of chunks, its end; a beat now and then for all of them. */
export type AnswerFrame = z.output<typeof answerFrame>

/** Throws for what is no frame. */
export function parseAnswerFrame(data: unknown): AnswerFrame {
  return answerFrame.parse(JSON.parse(z.string().parse(data)))
}
