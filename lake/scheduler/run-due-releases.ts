import { setImmediate as nextTurn } from 'node:timers/promises'
import { LakeError, TransactionError } from '../errors.ts'
import type { Services } from '../services.ts'
import type { Dataset } from '../store/datasets.ts'
import { failDueRelease, publishDueRelease } from './publish-release.ts'
import type { Retries } from './retries.ts'

type Needs = Pick<Services, 'store' | 'events' | 'clock' | 'newId' | 'config' | 'log' | 'closing'> & {
  retries: Retries
}

type Due = { dataset: Dataset; name: string }
type Refused = Due & { reason: string }

const toKey = ({ dataset, name }: Due) => `${dataset.name}/${name}`

function toReason(error: LakeError): string {
  const first = error instanceof TransactionError ? error.items[0] : undefined
  return first?.error.description ?? error.message
}

/** Runs one transaction about a release; what went wrong for a reason that may pass is put off. */
function attempt({ retries, log }: Needs, due: Due, transact: () => void): void {
  try {
    transact()
    retries.forget(toKey(due))
  } catch (error) {
    if (error instanceof LakeError && error.status < 500) throw error
    retries.postpone(toKey(due))
    log.error(`Release "${due.name}" is due, and the lake will try again to publish it`, error)
  }
}

function publish(services: Needs, due: Due): Refused[] {
  try {
    attempt(services, due, () => publishDueRelease(services, due))
    return []
  } catch (error) {
    if (!(error instanceof LakeError)) throw error
    return [{ ...due, reason: toReason(error) }]
  }
}

/** Each in a turn of its own, so that nobody waits for more than one; those its content keeps from publishing. */
async function publishAll(services: Needs, waiting: readonly Due[]): Promise<Refused[]> {
  const refused: Refused[] = []
  for (const due of waiting) {
    await nextTurn()
    if (services.closing.aborted) return []
    refused.push(...publish(services, due))
  }
  // What one release refers to, another may have published by now.
  const helped = refused.length > 0 && refused.length < waiting.length
  return helped ? publishAll(services, refused) : refused
}

function getDue({ store, clock, retries }: Needs): Due[] {
  const now = clock().toISOString()
  const due = store.datasets.list().flatMap((dataset) =>
    store
      .reader(dataset)
      .getSchedule()
      .filter(({ publishAt }) => publishAt <= now)
      .map(({ name, publishAt }) => ({ dataset, name, publishAt })),
  )
  return due
    .filter((release) => retries.isReady(toKey(release)))
    .sort((a, b) => (a.publishAt < b.publishAt ? -1 : 1))
}

/** Publishes every release that is due, the first due first. One that cannot be says why, and is active again. */
export async function runDueReleases(services: Needs): Promise<void> {
  for (const { reason, ...due } of await publishAll(services, getDue(services))) {
    attempt(services, due, () => failDueRelease(services, due, reason))
    services.log.info(`Release "${due.name}" was due and could not be published: ${reason}`)
  }
}
