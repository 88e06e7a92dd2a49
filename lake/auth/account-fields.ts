import { z } from 'zod'
import { HttpError } from '../errors.ts'
import { roleSchema } from './roles.ts'

const SHORTEST = 12
const LONGEST = 256
const VISIBLE = /^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u

type Field<T> = { title: string; schema: z.ZodType<T> }

const field = <T>(title: string, schema: z.ZodType<T>): Field<T> => ({ title, schema })

/** What an account is made of; an e-mail address is kept in lower case. A password's length is what makes it good. */
export const accountFields = {
  email: field(
    'The e-mail address',
    z
      .string()
      .trim()
      .toLowerCase()
      .max(254, 'has more than 254 characters')
      .pipe(z.email('is not complete; write it as in ada@example.org')),
  ),
  name: field(
    'The name',
    z
      .string()
      .trim()
      .min(1, 'is missing')
      .max(100, 'has more than 100 characters')
      .regex(VISIBLE, 'has control characters, or such as turn the writing round'),
  ),
  password: field(
    'The password',
    z
      .string()
      .min(SHORTEST, `needs at least ${SHORTEST} characters; a few words in a row are easy to remember`)
      .max(LONGEST, `has more than ${LONGEST} characters`),
  ),
  role: field('The role', z.enum(roleSchema.options, `is one of ${roleSchema.options.join(', ')}`)),
}

/** One field of an account, from what somebody typed; throws 400 in words. */
export function parseField<T>({ title, schema }: Field<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new HttpError(400, `${title} ${parsed.error.issues[0]?.message ?? 'is not valid'}.`)
}
