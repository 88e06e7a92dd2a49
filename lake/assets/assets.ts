import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Log } from '../log.ts'
import type { Services } from '../services.ts'
import type { Commit } from '../store/commit.ts'
import { createAssetFiles } from './asset-files.ts'
import type { AssetFiles } from './asset-files.ts'
import { parseAssetId } from './asset-name.ts'
import { createPictures } from './pictures.ts'
import type { Pictures } from './pictures.ts'
import { createTransformCache } from './transform-cache.ts'
import { createUploads } from './uploads.ts'
import type { Upload, Uploads } from './uploads.ts'
import { createWorkQueue } from './work-queue.ts'

/** Uploaded images and files: how they come in, where they lie, and the pictures made of them. */
export type Assets = {
  files: Pick<AssetFiles, 'find' | 'removeDataset'>
  uploads: Uploads
  pictures: Pictures
}

type Parts = Pick<Services, 'config' | 'store' | 'events' | 'clock' | 'newId' | 'log' | 'url'>

/** One image is decoded per core at a time, uploads and deliveries together. */
export function createAssets(parts: Parts): Assets {
  const { dataDir, limits } = parts.config
  sharp.concurrency(1)
  const files = createAssetFiles(dataDir)
  const queue = createWorkQueue({ running: availableParallelism(), waiting: limits.imageQueue })
  const cache = createTransformCache(join(dataDir, 'cache'), limits.transformCacheBytes)
  const uploads = createUploads({ ...parts, files, queue })

  const watched = new Set<string>()
  const watch = (dataset: string) => {
    if (watched.has(dataset)) return
    watched.add(dataset)
    parts.events.subscribe(dataset, (commit) => removeDeleted(commit, { files, log: parts.log }))
  }
  for (const { name } of parts.store.datasets.list()) watch(name)
  return {
    files,
    uploads: {
      add(upload: Upload) {
        watch(upload.dataset.name)
        return uploads.add(upload)
      },
    },
    pictures: createPictures({ limits, queue, cache, log: parts.log }),
  }
}

/** An asset's bytes go with its document. The deletion is committed already: what fails here is only reported. */
function removeDeleted({ dataset, changes }: Commit, { files, log }: { files: AssetFiles; log: Log }): void {
  for (const { documentId, after } of changes) {
    const name = after === null ? parseAssetId(documentId) : undefined
    try {
      if (name) files.remove({ dataset, name })
    } catch (error) {
      log.error(`The bytes of the deleted asset ${documentId} could not be removed`, error)
    }
  }
}
