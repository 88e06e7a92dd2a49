import type { Identity } from '../auth/identity.ts'
import { assertMayComment } from '../comments/assert-may-comment.ts'
import { HttpError, TransactionExistsError } from '../errors.ts'
import type { TransactionError } from '../errors.ts'
import { applyMutation } from '../mutations/apply-mutation.ts'
import type { MutationRules, Outcome } from '../mutations/apply-mutation.ts'
import { withArrayKeys } from '../mutations/array-keys.ts'
import { assertReferences } from '../mutations/assert-references.ts'
import type { Mutation } from '../mutations/mutation.ts'
import { targetOf } from '../mutations/target-of.ts'
import { assertCreatorKept, withCreator } from '../mutations/with-creator.ts'
import type { Writer } from '../mutations/with-creator.ts'
import { withDocumentId } from '../mutations/with-document-id.ts'
import type { Services } from '../services.ts'
import type { Change } from '../store/commit.ts'
import type { Dataset } from '../store/datasets.ts'
import type { Reader } from '../store/reader.ts'
import type { Users } from '../store/users.ts'
import type { Transactor } from '../store/transactor.ts'
import { assertGranted } from './assert-granted.ts'
import { assertRoom, assertUnlocked } from './assert-unlocked.ts'
import { inItem } from './in-item.ts'

/** The mutations one item of a request asks for, given the documents as the items before it left them. */
export type Step = (reader: Reader) => readonly Mutation[]

export type TransactionRequest = {
  dataset: Dataset
  identity: Identity
  steps: readonly Step[]
  transactionId?: string | undefined
  dryRun?: boolean | undefined
  autoKeys?: boolean
  /** How errors are named: after the route that asked. */
  errorType: TransactionError['type']
  /** Checked after the transaction began, before anything is written; throws to call it off. */
  precondition?: ((reader: Reader) => void) | undefined
  /** Which steps are release actions: they alone write releases, and versions a release has locked. */
  isReleaseStep?: (index: number) => boolean
  /** True for what the lake itself writes, whoever asked for it. */
  trusted?: boolean
}

/** What one mutation did. `before` is the state just before it. */
export type StepResult = Outcome & { id: string; before: Change['before'] }

export type TransactionResult = { transactionId: string; results: StepResult[] }

type Needs = Pick<Services, 'store' | 'events' | 'clock' | 'newId' | 'config'>

type Applied = { mutation: Mutation; result: StepResult }
type Rules = MutationRules & { users: Users }

const toWriter = ({ dataset, identity: { id, role } }: TransactionRequest): Writer => ({
  id,
  mayNameCreator: role === 'administrator' || role === 'editor',
  isComment: dataset.commentsOn !== null,
})

function applyStep(
  transactor: Transactor,
  planned: Mutation,
  request: TransactionRequest,
  { users, ...rules }: Rules,
): Applied {
  const { dataset, identity, trusted } = request
  const id = targetOf(planned) ?? ''
  const before = transactor.getDocument(id)
  const mutation = withCreator(planned, before, toWriter(request))
  const outcome = applyMutation(before, mutation, rules)
  const written = { before, after: outcome.after }
  if (dataset.commentsOn !== null) assertMayComment(identity, written, transactor)
  else if (!trusted) assertGranted({ identity, users, reader: transactor }, written)
  assertCreatorKept(before, outcome.after)
  if (outcome.after !== before) transactor.write(id, outcome.after, mutation)
  return { mutation, result: { ...outcome, id, before } }
}

/** Everybody waits while a transaction runs: one that takes too long is called off. */
function createDeadline(ms: number): () => void {
  const end = performance.now() + ms
  return () => {
    if (performance.now() > end)
      throw new HttpError(413, `The transaction takes longer than ${ms} ms; send its mutations in several`)
  }
}

function applySteps(
  transactor: Transactor,
  request: TransactionRequest,
  rules: Rules,
  { newId, assertInTime }: { newId: () => string; assertInTime: () => void },
) {
  const { steps, errorType, autoKeys = false, isReleaseStep = () => false } = request
  const itemOf = new Map<string, number>()
  const applied: Applied[] = []
  const apply = (index: number, planned: Mutation) => {
    assertInTime()
    const identified = withDocumentId(planned, newId)
    const mutation = autoKeys ? withArrayKeys(identified) : identified
    const id = targetOf(mutation) ?? ''
    if (!isReleaseStep(index)) assertUnlocked(id, transactor)
    if (!('delete' in mutation)) assertRoom(id, transactor)
    itemOf.set(id, index)
    applied.push(applyStep(transactor, mutation, request, rules))
  }
  steps.forEach((step, index) =>
    inItem(errorType, index, () => step(transactor).forEach((mutation) => apply(index, mutation))),
  )
  for (const change of transactor.changes())
    inItem(errorType, itemOf.get(change.documentId) ?? 0, () => assertReferences(change, transactor))
  return applied
}

/**
 * Everything a write does: one SQLite transaction, on disk before this returns, and only then published.
 * Throws a TransactionError (nothing written) or a TransactionExistsError.
 */
export function runTransaction(services: Needs, request: TransactionRequest): TransactionResult {
  const { store, events, clock, newId, config } = services
  const { dataset, identity, transactionId = newId(), dryRun = false } = request
  const head = { transactionId, author: identity.id, timestamp: clock().toISOString() }
  const rules: Rules = { ...head, limits: config.limits, users: store.users }

  const { commit, results } = store.transact(
    dataset,
    (transactor) => {
      if (transactor.hasTransaction(transactionId)) throw new TransactionExistsError(transactionId)
      request.precondition?.(transactor)
      const assertInTime = createDeadline(config.limits.transactionMs)
      const applied = applySteps(transactor, request, rules, { newId, assertInTime })
      const mutations = applied.map(({ mutation }) => mutation)
      return { commit: transactor.record(head, mutations), results: applied.map(({ result }) => result) }
    },
    () => !dryRun,
  )
  if (commit && !dryRun) events.publish(commit)
  return { transactionId, results }
}
