import { z } from 'zod'

const question = z.number().int()

/** To a candidate's process: `question` is a place in the list of questions. */
export const requestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('time'), question, isNew: z.boolean(), budgetMs: z.number(), most: z.number() }),
  /** The answers to a question, one for each of its sets of parameters, or for the first of them. */
  z.object({ kind: z.literal('show'), question, most: z.number() }),
  z.object({ kind: z.literal('memory') }),
])

export type Request = z.output<typeof requestSchema>

/** From it, in the order of the requests, and `ready` before them all. */
export const answerSchema = z.object({
  ready: z.boolean().optional(),
  ms: z.array(z.number()).optional(),
  json: z.array(z.string()).optional(),
  rss: z.number().optional(),
  error: z.string().optional(),
})

export type Answer = z.output<typeof answerSchema>
