import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { LakeConfig } from '../config.ts'
import type { Log } from '../log.ts'
import type { AssetName } from './asset-name.ts'
import { sniffImageFormat } from './image-format.ts'
import type { RasterFormat } from './image-format.ts'
import { toOutputFormat } from './image-output.ts'
import type { Acceptance } from './image-output.ts'
import { toImagePlan } from './image-plan.ts'
import type { ImagePlan } from './image-plan.ts'
import type { ImageRequest } from './image-request.ts'
import { getImageHeader } from './image-source.ts'
import type { ImageHeader } from './image-source.ts'
import { keepsAnimation, transformImage } from './image-transform.ts'
import type { TransformCache } from './transform-cache.ts'
import type { WorkQueue } from './work-queue.ts'

/** A picture wanted: what of, in which form, and what the reader can show. `path` holds the stored bytes. */
export type PictureOrder = { name: AssetName; path: string; request: ImageRequest; acceptance: Acceptance }

/** Raster images in the forms asked for. */
export type Pictures = {
  /** Names the exact bytes of an answer before they are made. */
  tag(order: PictureOrder): string
  /** The encoded picture, from the cache or made once however many ask for it meanwhile. */
  get(order: PictureOrder): Promise<Buffer>
  /** Sizes before and after, without making the picture. */
  describe(order: PictureOrder): Promise<{ header: ImageHeader; plan: ImagePlan }>
}

type Parts = { limits: LakeConfig['limits']; queue: WorkQueue; cache: TransformCache; log: Log }

/** Raised whenever the same request comes to give other bytes, so that no old picture is taken for a new one. */
const generation = 1

export function createPictures({ limits, queue, cache, log }: Parts): Pictures {
  const making = new Map<string, Promise<Buffer>>()
  const { imagePixels: maxPixels, imageOutputPixels, imageMaxEdge: maxEdge } = limits

  const prepare = async (bytes: Buffer, { request }: PictureOrder) => {
    const header = await getImageHeader(bytes, maxPixels)
    const plan = toImagePlan(request, header, { maxEdge, maxPixels: imageOutputPixels / header.frames })
    return { header, plan }
  }
  const make = async (order: PictureOrder) => {
    const { request, acceptance, path } = order
    const bytes = await readFile(path)
    const { header, plan } = await prepare(bytes, order)
    const source = { ...header, extension: toRaster(bytes) }
    const format = toOutputFormat(request, source, {
      acceptance,
      pixels: plan.canvas.width * plan.canvas.height,
    })
    const animated = header.frames > 1 && keepsAnimation(request, format)
    return transformImage(bytes, { request, plan, format, animated, maxPixels })
  }
  const find = async (key: string, order: PictureOrder) => {
    const cached = await cache.get(key)
    if (cached) return cached
    const made = await queue.run(() => make(order))
    await cache.put(key, made).catch((error: unknown) => log.error('A picture could not be cached', error))
    return made
  }
  return {
    tag: toKey,
    get(order) {
      const key = toKey(order)
      const running = making.get(key)
      if (running) return running
      const promise = find(key, order).finally(() => making.delete(key))
      making.set(key, promise)
      return promise
    },
    describe: (order) => queue.run(async () => prepare(await readFile(order.path), order)),
  }
}

function toKey({ name, request, acceptance }: PictureOrder): string {
  const parts = [generation, sharp.versions, name.file, request, acceptance]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

function toRaster(bytes: Buffer): RasterFormat {
  const extension = sniffImageFormat(bytes)
  if (!extension || extension === 'svg') throw new Error('A stored picture is not a raster image')
  return extension
}
