import { z } from 'zod'
import { HttpError } from '../errors.ts'
import { toTransactionLine } from '../history/transaction-line.ts'
import type { LineOptions } from '../history/transaction-line.ts'
import type { Call } from '../http/call.ts'
import { parseDocumentIds } from '../http/document-ids.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { ndjson } from '../http/ndjson.ts'
import type { Lines } from '../http/ndjson.ts'
import { parseParameters } from '../http/parse-parameters.ts'
import type { Services } from '../services.ts'
import type { HistoryLog, TransactionFilter } from '../store/history-log.ts'

const PAGE = 20

const flag = z.stringbool({ truthy: ['true'], falsy: ['false'] }).default(false)
const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString())

const parameters = z.object({
  excludeContent: flag,
  excludeMutations: flag,
  includeIdentifiedDocumentsOnly: flag,
  effectFormat: z.literal('mendoza').optional(),
  reverse: flag,
  limit: z.coerce.number().int().positive().default(Number.MAX_SAFE_INTEGER),
  fromTransaction: z.string().optional(),
  toTransaction: z.string().optional(),
  fromTime: time.default('0000'),
  toTime: time.default('9999'),
  authors: z
    .string()
    .transform((text) => text.split(','))
    .optional(),
})

type Parameters = z.output<typeof parameters>

/** Studio asks from an empty id when it knows of no transaction to begin at. */
function toSeq(history: HistoryLog, transactionId: string | undefined, fallback: number): number {
  if (transactionId === undefined || transactionId === '') return fallback
  const seq = history.getSeq(transactionId)
  if (seq === null) throw new HttpError(400, `Transaction "${transactionId}" not found`)
  return seq
}

function toFilter(history: HistoryLog, documentIds: string[], asked: Parameters): TransactionFilter {
  return {
    documentIds,
    fromSeq: toSeq(history, asked.fromTransaction, 1),
    toSeq: toSeq(history, asked.toTransaction, Number.MAX_SAFE_INTEGER),
    fromTime: asked.fromTime,
    toTime: asked.toTime,
    authors: asked.authors ?? null,
    newestFirst: asked.reverse,
    limit: asked.limit,
    onlyThese: asked.includeIdentifiedDocumentsOnly,
  }
}

/** A page of the log at a time: each page begins where the one before ended. */
function toLines(history: HistoryLog, filter: TransactionFilter, options: LineOptions): Lines {
  let left = { ...filter }
  let page: string[] = []
  const turn = () => {
    const commits = history.getTransactions({ ...left, limit: Math.min(PAGE, left.limit) })
    const last = commits.at(-1)
    if (!last) return
    page = commits.map((commit) => toTransactionLine(commit, options))
    const bounds = left.newestFirst ? { toSeq: last.seq - 1 } : { fromSeq: last.seq + 1 }
    left = { ...left, ...bounds, limit: left.limit - commits.length }
  }
  return {
    next() {
      if (page.length === 0 && left.limit > 0) turn()
      return page.shift() ?? null
    },
    close: () => undefined,
  }
}

function answer(services: Pick<Services, 'store' | 'streams' | 'log' | 'config'>, call: Call): Response {
  const asked = parseParameters(call.query, parameters)
  const history = services.store.historyLog(call.dataset())
  const documentIds = parseDocumentIds(call.path('ids'))
  const filter = toFilter(history, documentIds, asked)
  return ndjson(services, call, () =>
    toLines(history, filter, {
      mutations: !asked.excludeContent && !asked.excludeMutations,
      effects: asked.effectFormat === 'mendoza',
      documentIds: asked.includeIdentifiedDocumentsOnly ? documentIds : null,
    }),
  )
}

/** The transactions that touched any of the documents, with what each did as Mendoza patches. */
export const historyTransactionsEndpoint: Endpoint = {
  parameters: Object.keys(parameters.shape),
  handle: answer,
}
