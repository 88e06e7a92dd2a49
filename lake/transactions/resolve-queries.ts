import { z } from 'zod'
import { HttpError } from '../errors.ts'
import type { Mutation } from '../mutations/mutation.ts'
import { isQueryMutation } from '../mutations/parse-mutation.ts'
import type { QueryMutation } from '../mutations/parse-mutation.ts'
import type { Services } from '../services.ts'
import type { Dataset } from '../store/datasets.ts'
import type { Reader } from '../store/reader.ts'
import type { Step } from './run-transaction.ts'

/** Whenever some are overtaken, one has got through: so many writers at once all succeed. */
const ATTEMPTS = 50

/** The dataset was written to between the query and the transaction. */
class Overtaken extends Error {}

const identified = z.object({ _id: z.string() })
const found = z.union([
  z.array(identified),
  identified.transform((one) => [one]),
  z.null().transform(() => []),
])

type Needs = Pick<Services, 'store' | 'evaluator'>
type Request = { dataset: Dataset; mutations: readonly (Mutation | QueryMutation)[] }
type Resolved = { steps: Step[]; precondition?: (reader: Reader) => void }

async function findIds(
  { evaluator }: Needs,
  dataset: Dataset,
  query: string,
  params = {},
): Promise<string[]> {
  const { result } = await evaluator.evaluate({
    dataset: dataset.name,
    query,
    params,
    perspective: 'raw',
    includeDotted: true,
  })
  const documents = found.safeParse(result)
  if (!documents.success) throw new HttpError(400, `The query of a mutation must find documents: ${query}`)
  return documents.data.map(({ _id }) => _id)
}

async function toMutations(services: Needs, dataset: Dataset, mutation: QueryMutation): Promise<Mutation[]> {
  if ('patch' in mutation) {
    const { query, params, ...operations } = mutation.patch
    const ids = await findIds(services, dataset, query, params)
    return ids.map((id) => ({ patch: { id, ...operations } }))
  }
  const ids = await findIds(services, dataset, mutation.delete.query, mutation.delete.params)
  return ids.map((id) => ({ delete: { id } }))
}

async function resolve(services: Needs, { dataset, mutations }: Request): Promise<Resolved> {
  const seq = services.store.reader(dataset).getLastSeq()
  const resolved = await Promise.all(
    mutations.map((mutation) =>
      isQueryMutation(mutation) ? toMutations(services, dataset, mutation) : [mutation],
    ),
  )
  const steps = resolved.map((step) => () => step)
  if (!mutations.some(isQueryMutation)) return { steps }
  return {
    steps,
    precondition(reader) {
      if (reader.getLastSeq() !== seq) throw new Overtaken()
    },
  }
}

/**
 * Finds the documents of mutations by query, then runs the transaction if nothing was written meanwhile; asks again
 * when something was. The queries see the dataset as it is before the transaction.
 */
export async function resolveQueries<T>(
  services: Needs,
  request: Request,
  run: (resolved: Resolved) => T,
): Promise<T> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const resolved = await resolve(services, request)
    try {
      return run(resolved)
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
    }
  }
  throw new HttpError(503, 'The dataset is written to too often for a mutation by query', {
    'Retry-After': '1',
  })
}
