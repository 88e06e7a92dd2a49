import { z } from 'zod'

const refusal = z.object({ response: z.object({ body: z.object({ message: z.string() }) }) })

/** An error that says what the lake said, without the client's additions. */
export function toLakeError(error: unknown): Error {
  if (error instanceof z.ZodError)
    return new Error('The content lake gave an answer that this Studio does not understand', { cause: error })
  const parsed = refusal.safeParse(error)
  if (parsed.success) return new Error(parsed.data.response.body.message, { cause: error })
  return new Error('The content lake cannot be reached', { cause: error })
}
