import { z } from 'zod'
import { parseAction } from '../actions/parse-action.ts'
import { isReleaseAction } from '../actions/release-action.ts'
import { toMutations } from '../actions/to-mutations.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { readJson } from '../http/read-json.ts'
import { transactionIdSchema } from '../http/transaction-id.ts'
import { inItem } from '../transactions/in-item.ts'
import { runTransaction } from '../transactions/run-transaction.ts'

const body = z.strictObject({
  actions: z.array(z.unknown()).min(1),
  transactionId: transactionIdSchema.optional(),
  dryRun: z.boolean().optional(),
  /** References to other datasets are never checked here. */
  skipCrossDatasetReferenceValidation: z.boolean().optional(),
})

/** Performs one transaction of editorial actions. */
export const actionsEndpoint: Endpoint = {
  parameters: [],
  async handle(services, call) {
    const limit = services.config.limits.bodyBytes
    const { actions, transactionId, dryRun } = await readJson(call.request, { schema: body, limit })
    const parsed = actions.map((action, index) => inItem('actionError', index, () => parseAction(action)))
    const { clock, newId, store } = services
    const dataset = call.dataset()
    const context = {
      author: call.identity.id,
      now: clock(),
      newId,
      getLastDocument: store.historyLog(dataset).getLastDocument,
      dryRun: dryRun ?? false,
    }
    const result = runTransaction(services, {
      dataset,
      identity: call.identity,
      steps: parsed.map((action) => (reader) => toMutations(action, { reader, ...context })),
      isReleaseStep: (index) => parsed.slice(index, index + 1).some(isReleaseAction),
      transactionId,
      dryRun,
      errorType: 'actionError',
    })
    return Response.json({ transactionId: result.transactionId })
  },
}
