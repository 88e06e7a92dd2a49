import { z } from 'zod'

const refusal = z.object({ response: z.object({ body: z.object({ message: z.string() }) }) })
const answered = z.object({ response: z.object(), message: z.string() })

const toWords = (error: unknown): string => {
  if (error instanceof z.ZodError)
    return 'The content lake gave an answer that this Studio does not understand'
  const refused = refusal.safeParse(error)
  if (refused.success) return refused.data.response.body.message
  return answered.safeParse(error).data?.message ?? 'The content lake cannot be reached'
}

/** An error that says what the lake said, without the client's additions. */
export function toLakeError(error: unknown): Error {
  return new Error(toWords(error), { cause: error })
}
