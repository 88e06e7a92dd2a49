import { z } from 'zod'

const attributes = z.record(z.string(), z.unknown())
const created = z.looseObject({ _id: z.string().optional(), _type: z.string().min(1) })
const identified = z.looseObject({ _id: z.string(), _type: z.string().min(1) })

const items = z.array(z.unknown())
const insert = z.union(
  [
    z.strictObject({ before: z.string(), items }),
    z.strictObject({ after: z.string(), items }),
    z.strictObject({ replace: z.string(), items }),
  ],
  'insert takes items and exactly one of before, after, replace',
)

/** What a patch does, applied in this order whatever order it was written in. */
export const patchOperations = {
  setIfMissing: attributes.optional(),
  set: attributes.optional(),
  unset: z.array(z.string()).optional(),
  diffMatchPatch: z.record(z.string(), z.string()).optional(),
  inc: z.record(z.string(), z.number()).optional(),
  dec: z.record(z.string(), z.number()).optional(),
  insert: insert.optional(),
}

const revision = { ifRevisionID: z.string().optional() }
const patch = z.strictObject({ id: z.string(), ...revision, ...patchOperations })

/** The five mutations of one known document, as stored in the transaction log. */
export const mutationSchemas = {
  create: z.strictObject({ create: created }),
  createOrReplace: z.strictObject({ createOrReplace: identified }),
  createIfNotExists: z.strictObject({ createIfNotExists: identified }),
  delete: z.strictObject({ delete: z.strictObject({ id: z.string(), ...revision }) }),
  patch: z.strictObject({ patch }),
}

export const mutationSchema = z.union(Object.values(mutationSchemas))

export type Mutation = z.output<typeof mutationSchema>
export type Patch = z.output<typeof patch>
