import { z } from 'zod'
import { HttpError } from '../errors.ts'
import type { Call } from '../http/call.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { getFlag } from '../http/query-value.ts'
import { readJson } from '../http/read-json.ts'
import { transactionIdSchema } from '../http/transaction-id.ts'
import { parseMutation } from '../mutations/parse-mutation.ts'
import type { Services } from '../services.ts'
import { inItem } from '../transactions/in-item.ts'
import { resolveQueries } from '../transactions/resolve-queries.ts'
import { runTransaction } from '../transactions/run-transaction.ts'
import type { StepResult, TransactionResult } from '../transactions/run-transaction.ts'

const body = z.strictObject({
  mutations: z.array(z.unknown()),
  transactionId: transactionIdSchema.optional(),
})

/** All three answer once the write is on disk and every query sees it. */
const VISIBILITIES = ['sync', 'async', 'deferred']

const parseAll = (mutations: readonly unknown[]) =>
  mutations.map((mutation, index) => inItem('mutationError', index, () => parseMutation(mutation)))

function assertVisibility(query: URLSearchParams): void {
  const visibility = query.get('visibility')
  if (visibility !== null && !VISIBILITIES.includes(visibility))
    throw new HttpError(400, `"visibility" takes ${VISIBILITIES.join(', ')}, not "${visibility}"`)
}

function toResults(results: readonly StepResult[], query: URLSearchParams) {
  const withDocuments = getFlag(query, 'returnDocuments')
  if (!withDocuments && !getFlag(query, 'returnIds')) return []
  return results.map(({ id, operation, before, after }) => ({
    id,
    operation,
    ...(withDocuments && { document: after ?? before }),
  }))
}

type Needs = Pick<Services, 'store' | 'events' | 'clock' | 'newId' | 'config' | 'evaluator'>

async function mutate(services: Needs, call: Call): Promise<TransactionResult> {
  const { mutations, transactionId } = await readJson(call.request, {
    schema: body,
    limit: services.config.limits.bodyBytes,
  })
  const dataset = call.dataset()
  return resolveQueries(services, { dataset, mutations: parseAll(mutations) }, ({ steps, precondition }) =>
    runTransaction(services, {
      dataset,
      identity: call.identity,
      steps,
      precondition,
      transactionId,
      dryRun: getFlag(call.query, 'dryRun'),
      autoKeys: getFlag(call.query, 'autoGenerateArrayKeys'),
      errorType: 'mutationError',
    }),
  )
}

/** Writes one transaction of mutations. */
export const mutateEndpoint: Endpoint = {
  parameters: [
    'dryRun',
    'returnIds',
    'returnDocuments',
    'visibility',
    'autoGenerateArrayKeys',
    'skipCrossDatasetReferenceValidation',
  ],
  async handle(services, call) {
    assertVisibility(call.query)
    const { transactionId, results } = await mutate(services, call)
    return Response.json({ transactionId, results: toResults(results, call.query) })
  },
}
