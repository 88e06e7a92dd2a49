import { createHash, randomUUID } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import type { PathLike } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { HttpError } from '../errors.ts'
import { orDiskFull, toDiskFull } from '../store/disk-full.ts'
import type { AssetName } from './asset-name.ts'

/** Bytes received and on disk, not yet an asset. */
export type ReceivedFile = { path: string; sha1: string; size: number }

type Place = { dataset: string; name: Pick<AssetName, 'kind' | 'file'> }

/**
 * The bytes of assets: `<dataDir>/assets/<dataset>/<images|files>/<name>`. A file appears there whole and on disk, or
 * not at all.
 */
export type AssetFiles = {
  /** Writes a stream to a temporary file. Throws 413 beyond `maxBytes`, 400 when cut off, 507 when the disk is full. */
  receive(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<ReceivedFile>
  /** Gives received bytes their place. Synchronous, so that it shares a turn with the write of their document. */
  keep(received: ReceivedFile, place: Place): void
  /** Removes received bytes that were not kept. */
  discard(received: ReceivedFile): Promise<void>
  /** The path of an asset's bytes; undefined when there are none. */
  find(place: Place): string | undefined
  remove(place: Place): void
  removeDataset(dataset: string): void
}

export function createAssetFiles(dataDir: string): AssetFiles {
  const root = join(dataDir, 'assets')
  const incoming = join(root, '.incoming')
  rmSync(incoming, { recursive: true, force: true })
  mkdirSync(incoming, { recursive: true })

  const folder = ({ dataset, name }: Place) => join(root, dataset, name.kind)
  const path = (place: Place) => join(folder(place), place.name.file)
  return {
    async receive(body, maxBytes) {
      const temporary = join(incoming, randomUUID())
      try {
        return { path: temporary, ...(await write(temporary, body, maxBytes)) }
      } catch (error) {
        await rm(temporary, { force: true })
        throw toAnswer(error)
      }
    },
    keep(received, place) {
      orDiskFull(() => {
        mkdirSync(folder(place), { recursive: true })
        renameSync(received.path, path(place))
        syncFolder(folder(place))
      })
    },
    discard: (received) => rm(received.path, { force: true }),
    find: (place) => (existsSync(path(place)) ? path(place) : undefined),
    remove: (place) => rmSync(path(place), { force: true }),
    removeDataset: (dataset) => rmSync(join(root, dataset), { recursive: true, force: true }),
  }
}

async function write(path: string, body: AsyncIterable<Uint8Array>, maxBytes: number) {
  const file = await open(path, 'wx')
  try {
    const written = await copy(body, file, maxBytes)
    await file.sync()
    return written
  } finally {
    await file.close()
  }
}

async function copy(body: AsyncIterable<Uint8Array>, file: FileHandle, maxBytes: number) {
  const hash = createHash('sha1')
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > maxBytes) throw new HttpError(413, `The upload is larger than ${maxBytes} bytes`)
    hash.update(chunk)
    await file.writeFile(chunk)
  }
  return { sha1: hash.digest('hex'), size }
}

function syncFolder(path: PathLike): void {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

function toAnswer(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || error instanceof HttpError) return error
  const code = 'code' in error ? error.code : undefined
  const isCutOff =
    code === 'ECONNRESET' || code === 'ABORT_ERR' || ('name' in error && error.name === 'AbortError')
  return isCutOff ? new HttpError(400, 'The upload was cut off; nothing was written') : toDiskFull(error)
}
