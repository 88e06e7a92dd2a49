import { z } from 'zod'

/** Stands for the id of each document that a document refers to, wherever in it: as GROQ's `references()` looks. */
export const REFERENCES = '**._ref'

/** A field's place in a document: names joined by dots; `[]` after a name means each member of an array. */
const fieldSchema = z
  .string()
  .regex(
    /^[A-Za-z_][A-Za-z0-9_]*(\[\])?(\.[A-Za-z_][A-Za-z0-9_]*(\[\])?)*$/,
    'a path such as slug.current or tags[]._ref',
  )

/** Perspectives call documents otherwise than they are stored. */
const isSameForAll = (path: string) => path !== '_id' && path !== '_originalId'

const pathSchema = z
  .union([z.literal(REFERENCES), fieldSchema])
  .refine(isSameForAll, 'another path: documents are found by their _id without an index')

/** Whether a document may have several values there, or none. */
export const isManifold = (path: string) => path === REFERENCES || path.includes('[]')

const partSchema = z.strictObject({ path: pathSchema, descending: z.boolean().default(false) })

/** Which documents an index holds, and by what it orders them. */
export const indexDefinitionSchema = z
  .strictObject({
    /** Only documents of this `_type`; null for all. */
    type: z.string().min(1).nullable().default(null),
    /** Only documents in which all these paths have a value that is not null; arrays, with a `[]` after them, a member. */
    defined: z.array(pathSchema).default([]),
    /** What entries are ordered by, then by published `_id`. A path through arrays gives an entry for each member. */
    key: z.array(partSchema).min(1).max(4),
  })
  .refine(
    ({ key, defined }) =>
      defined.every((path) => !isManifold(path.replace(/\[\]$/, ''))) &&
      key.filter(({ path }) => isManifold(path)).length <= 1,
    'at most one part of the key may lead through an array; what must be defined may end in one',
  )

export type IndexDefinition = z.output<typeof indexDefinitionSchema>

/** Its one-line name, e.g. `article(slug.current): section._ref, -publishedAt`; equal for equal definitions. */
export function toIndexName({ type, defined, key }: IndexDefinition): string {
  const condition = defined.length > 0 ? `(${defined.join(', ')})` : ''
  const parts = key.map(({ path, descending }) => `${descending ? '-' : ''}${path}`)
  return `${type ?? '*'}${condition}: ${parts.join(', ')}`
}
