import { z } from 'zod'
import { HttpError } from '../errors.ts'

/** Query parameters of the given shape; 400 in words when they are not. */
export function parseParameters<T extends z.ZodType>(query: URLSearchParams, schema: T): z.output<T> {
  const parsed = schema.safeParse(Object.fromEntries(query))
  if (parsed.success) return parsed.data
  throw new HttpError(400, `Invalid query parameters: ${z.prettifyError(parsed.error)}`)
}
