import type { z } from 'zod'

/** A query with everything that is known about it; `groq` keeps its literal type, the key of the generated result types. */
export type ContentQuery<
  Groq extends string = string,
  Params extends z.ZodType = z.ZodType,
  Schema extends z.ZodType = z.ZodType,
> = { name: string; groq: Groq; params: Params; schema: Schema }

/** Ties a query to the schemas of its parameters and of its result. `name` is what logs and errors call it. */
export function defineContentQuery<
  const Groq extends string,
  Params extends z.ZodType<Record<string, unknown>>,
  Schema extends z.ZodType,
>(query: ContentQuery<Groq, Params, Schema>): ContentQuery<Groq, Params, Schema> {
  return query
}
