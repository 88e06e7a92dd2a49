import { setTimeout as sleep } from 'node:timers/promises'
import type { Services } from '../services.ts'
import type { Dataset } from '../store/datasets.ts'

const REPORT_MS = 5000

type Needs = Pick<Services, 'store' | 'log'> & {
  /** Aborted to stop after the step that is under way. */
  signal?: AbortSignal
  /** Between two lines about one dataset; what takes less time says nothing. In milliseconds. */
  reportMs?: number
}

const toCount = (documents: number) => documents.toLocaleString('en')

async function buildDataset(
  { store, log, signal, reportMs = REPORT_MS }: Needs,
  dataset: Dataset,
): Promise<void> {
  const total = store.indexes.countUnbuilt(dataset)
  const start = performance.now()
  let documents = 0
  let reports = 0
  while (!signal?.aborted) {
    const before = performance.now()
    const taken = store.indexes.buildSome(dataset)
    if (taken === null) break
    documents += taken
    if (performance.now() > start + (reports + 1) * reportMs) {
      const known = toCount(Math.max(documents, total))
      log.info(`Building indexes of "${dataset.name}": ${toCount(documents)} of ${known} documents`)
      reports++
    }
    // As long as it took: requests take several turns of this thread, and other processes want to write too.
    await sleep(performance.now() - before)
  }
  if (reports > 0 && !signal?.aborted)
    log.info(`Built indexes of "${dataset.name}": ${toCount(documents)} documents`)
}

/**
 * Builds what is not complete, dataset by dataset, while others read and write; takes up where it was stopped or
 * killed. Several may build at once.
 */
export async function buildIndexes(needs: Needs): Promise<void> {
  for (const dataset of needs.store.datasets.listAll()) await buildDataset(needs, dataset)
}
