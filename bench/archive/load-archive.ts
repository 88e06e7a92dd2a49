import { statSync } from 'node:fs'
import type { Identity } from '../../lake/auth/identity.ts'
import type { Services } from '../../lake/services.ts'
import type { Dataset } from '../../lake/store/datasets.ts'
import { buildIndexes } from '../../lake/indexes/build.ts'
import { databasePath } from '../../lake/store/open-database.ts'
import { requireDataset } from '../../lake/store/store.ts'
import { runTransaction } from '../../lake/transactions/run-transaction.ts'
import { toArtworkFile } from '../../seed/artwork-file.ts'
import type { SeedDocument } from '../../seed/types.ts'
import { toWritingTime } from './calendar.ts'
import { openArchive } from './open-archive.ts'
import { toStoryId, writeStory, type Pictures } from './story.ts'
import { toTaxonomyDocuments } from './taxonomy.ts'

const BATCH = 100
const REPORT = 2_000

const loader: Identity = { id: 'archive', role: 'administrator', label: 'Archive', tokenId: 'archive' }
const motifs = ['racks', 'satellite', 'wafer', 'chip'] as const

/** What loading took. `stories` and `documents` are those written by this run. */
export type Loading = {
  stories: number
  documents: number
  writingSeconds: number
  committingSeconds: number
  fileBytes: number
}

type Place = { services: Services; dataset: Dataset }

async function addPicture({ services, dataset }: Place, motif: (typeof motifs)[number]) {
  const spec = { motif, accent: 'cobalt', seed: 'archive' } as const
  const { name, contentType, render } = toArtworkFile({ kind: 'cover', spec })
  const content = await render()
  const { _id } = await services.assets.uploads.add({
    kind: 'images',
    dataset,
    identity: loader,
    query: new URLSearchParams({ filename: name }),
    declaredType: contentType,
    body: (async function* () {
      yield content
    })(),
  })
  return {
    _type: 'image' as const,
    asset: { _type: 'reference' as const, _ref: _id },
    alt: `A drawing of ${motif}`,
  }
}

async function addPictures(place: Place): Promise<Pictures> {
  const first = await addPicture(place, motifs[0])
  const others = []
  for (const motif of motifs.slice(1)) others.push(await addPicture(place, motif))
  return [first, ...others]
}

function write({ services, dataset }: Place, documents: readonly SeedDocument[]): void {
  runTransaction(services, {
    dataset,
    identity: loader,
    steps: [() => documents.map((document) => ({ createIfNotExists: document }))],
    errorType: 'mutationError',
  })
}

/** How many stories there are already: they are written in order, so halving finds the last. */
function countWritten({ services, dataset }: Place, count: number): number {
  const reader = services.store.reader(dataset)
  let [written, unknown] = [0, count]
  while (written < unknown) {
    const middle = Math.ceil((written + unknown) / 2)
    if (reader.getDocument(toStoryId(middle))) written = middle
    else unknown = middle - 1
  }
  return written
}

const toSeconds = (since: number) => (performance.now() - since) / 1000

/** Yields after every batch, so that what the lake does beside its transactions goes on. */
const takeTurns = () => new Promise((resolve) => setImmediate(resolve))

/**
 * Brings the archive in a folder to `count` stories through the lake's own transactions, going on where an earlier run
 * stopped. No other lake may serve the folder meanwhile.
 */
export async function loadArchive(
  dataDir: string,
  count: number,
  log: (line: string) => void,
): Promise<Loading> {
  let time = toWritingTime(0)
  const lake = openArchive(dataDir, { clock: () => time })
  const place = { services: lake.services, dataset: requireDataset(lake.services.store, 'production') }
  const written = countWritten(place, count)
  const loading = { stories: count - written, documents: 0, writingSeconds: 0, committingSeconds: 0 }
  try {
    const pictures = written < count ? await addPictures(place) : undefined
    if (pictures && written === 0) write(place, toTaxonomyDocuments(pictures))
    const start = performance.now()
    for (let from = written; pictures && from < count; from += BATCH) {
      const to = Math.min(from + BATCH, count)
      const begun = performance.now()
      const documents = Array.from({ length: to - from }, (_, index) =>
        writeStory(from + index + 1, pictures),
      ).flat()
      loading.writingSeconds += toSeconds(begun)
      time = toWritingTime(to)
      const committing = performance.now()
      write(place, documents)
      await takeTurns()
      loading.committingSeconds += toSeconds(committing)
      loading.documents += documents.length
      if (to % REPORT === 0 || to === count)
        log(`  ${to}/${count} stories, ${Math.round((to - written) / toSeconds(start))} a second`)
    }
    // An archive may be older than an index.
    await buildIndexes({ ...lake.services, log: { info: log, error: log } })
  } finally {
    await lake.close()
  }
  return { ...loading, fileBytes: statSync(databasePath(dataDir)).size }
}
