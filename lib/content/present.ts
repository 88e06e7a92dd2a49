import { z } from 'zod'

/** A field that system types leave optional but that no finished document lacks: `null` is accepted as input and refused. */
export function present<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullable().transform((value, context) => {
    if (value !== null) return value
    context.addIssue({ code: 'custom', message: 'is missing' })
    return z.NEVER
  })
}
