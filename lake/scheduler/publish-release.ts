import { publishVersions } from '../actions/release-publish.ts'
import { requireRelease } from '../actions/require-release.ts'
import { toReleaseDocumentId } from '../documents/release.ts'
import type { Release } from '../documents/release.ts'
import type { Mutation } from '../mutations/mutation.ts'
import type { Services } from '../services.ts'
import type { Dataset } from '../store/datasets.ts'
import type { Reader } from '../store/reader.ts'
import { runTransaction } from '../transactions/run-transaction.ts'
import { schedulerIdentity } from './scheduler-identity.ts'

type Needs = Pick<Services, 'store' | 'events' | 'clock' | 'newId' | 'config'>

type Due = { dataset: Dataset; name: string }

/** Runs one transaction about a release that is due by now; writes nothing when it no longer is. */
function runIfDue(
  services: Needs,
  { dataset, name }: Due,
  plan: (release: Release, reader: Reader) => Mutation[],
): void {
  const now = services.clock().toISOString()
  const step = (reader: Reader) => {
    const due = reader.getSchedule().some((next) => next.name === name && next.publishAt <= now)
    return due ? plan(requireRelease({ reader, dryRun: false }, name, ['scheduled']), reader) : []
  }
  runTransaction(services, {
    dataset,
    identity: schedulerIdentity,
    steps: [step],
    isReleaseStep: () => true,
    errorType: 'actionError',
  })
}

/**
 * Publishes a release that is due, in the one transaction that also says it is published: it happens once, whenever
 * the lake dies. Throws a TransactionError when its content cannot be published.
 */
export function publishDueRelease(services: Needs, due: Due): void {
  const { clock, newId, store } = services
  const { getLastDocument } = store.historyLog(due.dataset)
  const context = { author: schedulerIdentity.id, newId, getLastDocument, dryRun: false }
  runIfDue(services, due, (release, reader) => publishVersions(release, { ...context, reader, now: clock() }))
}

/** Unlocks a release that could not be published, and says why on it, as Studio shows it. */
export function failDueRelease(services: Needs, due: Due, message: string): void {
  const id = toReleaseDocumentId(due.name)
  runIfDue(services, due, () => [
    { patch: { id, set: { state: 'active', error: { message } }, unset: ['publishAt'] } },
  ])
}
