import type { Identity } from '../auth/identity.ts'
import type { Mutation } from '../mutations/mutation.ts'
import type { Services } from '../services.ts'
import type { Reader } from '../store/reader.ts'
import { runTransaction } from '../transactions/run-transaction.ts'

const system: Identity = {
  id: '<system>',
  role: 'administrator',
  label: 'The lake itself',
  tokenId: '<system>',
}

type Needs = Pick<Services, 'store' | 'events' | 'clock' | 'newId' | 'config' | 'url'>

function toMoves(reader: Reader, url: string): Mutation[] {
  return reader.getAssetIdsAwayFrom(url).map((id) => {
    const path = reader.getDocument(id)?.['path']
    return { patch: { id, set: { url: `${url}/${path}` } } }
  })
}

/** Asset documents say where their bytes are: after the lake got another port or public address, they say the new one. */
export function moveAssetUrls(services: Needs): void {
  const url = services.url()
  for (const dataset of services.store.datasets.list()) {
    if (services.store.reader(dataset).getAssetIdsAwayFrom(url).length === 0) continue
    runTransaction(services, {
      dataset,
      identity: system,
      steps: [(reader) => toMoves(reader, url)],
      errorType: 'mutationError',
    })
  }
}
