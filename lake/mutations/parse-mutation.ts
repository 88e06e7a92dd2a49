import { z } from 'zod'
import { ItemFailure } from '../errors.ts'
import { mutationSchemas, patchOperations } from './mutation.ts'
import type { Mutation } from './mutation.ts'

const selection = { query: z.string(), params: z.record(z.string(), z.unknown()).optional() }

const querySchemas = {
  delete: z.strictObject({ delete: z.strictObject(selection) }),
  patch: z.strictObject({ patch: z.strictObject({ ...selection, ...patchOperations }) }),
}

/** A mutation of every document a query finds; becomes one mutation each before anything is written. */
export type QueryMutation = z.output<(typeof querySchemas)['delete'] | (typeof querySchemas)['patch']>

export function isQueryMutation(mutation: Mutation | QueryMutation): mutation is QueryMutation {
  if ('patch' in mutation) return 'query' in mutation.patch
  return 'delete' in mutation && 'query' in mutation.delete
}

const malformed = (description: string) => new ItemFailure(400, { type: 'mutationParseError', description })

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isQuery = (body: unknown) => isRecord(body) && 'query' in body

function schemaFor(operation: string, body: unknown): z.ZodType<Mutation | QueryMutation> {
  if (operation === 'delete' || operation === 'patch')
    return isQuery(body) ? querySchemas[operation] : mutationSchemas[operation]
  if (operation === 'create' || operation === 'createOrReplace' || operation === 'createIfNotExists')
    return mutationSchemas[operation]
  const known = Object.keys(mutationSchemas).join(', ')
  throw malformed(`Unknown mutation "${operation}": the lake knows ${known}`)
}

/** One entry of a request's `mutations`; throws an ItemFailure that says what is wrong with it. */
export function parseMutation(value: unknown): Mutation | QueryMutation {
  const operations = isRecord(value) ? Object.entries(value) : []
  const [first] = operations
  if (!first || operations.length > 1)
    throw malformed(`A mutation is an object with one key, one of ${Object.keys(mutationSchemas).join(', ')}`)
  const parsed = schemaFor(...first).safeParse(value)
  if (!parsed.success) throw malformed(z.prettifyError(parsed.error))
  return parsed.data
}
