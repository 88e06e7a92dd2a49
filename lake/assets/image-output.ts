import type { RasterFormat } from './image-format.ts'
import type { ImageRequest } from './image-request.ts'

/** What an image is encoded as. JPEGs are always progressive. */
export type OutputFormat = RasterFormat

export type OutputSource = { extension: RasterFormat; frames: number; hasAlpha: boolean }

/** The modern formats a reader takes; none of them where the answer does not depend on the reader. */
export type Acceptance = { avif: boolean; webp: boolean }

/** AVIF costs about a quarter of a second a megapixel: larger pictures are sent as WebP. */
const largestAvif = 4_000_000

/** What an `Accept` header names, where the request leaves the format to it. */
export function toAcceptance({ autoFormat }: Pick<ImageRequest, 'autoFormat'>, accept: string): Acceptance {
  const ranges = accept.toLowerCase().split(',')
  const names = (type: string) =>
    autoFormat &&
    ranges.some(
      (range) => range.trim().split(';')[0]?.trim() === type && !/;\s*q=0(\.0*)?\s*(;|$)/.test(range),
    )
  return { avif: names('image/avif'), webp: names('image/webp') }
}

/** The encoding of an answer of that many pixels: the best accepted format, else the one named, else the source's. */
export function toOutputFormat(
  { autoFormat, format }: Pick<ImageRequest, 'autoFormat' | 'format'>,
  source: OutputSource,
  { acceptance, pixels }: { acceptance: Acceptance; pixels: number },
): OutputFormat {
  if (acceptance.avif && source.frames === 1 && pixels <= largestAvif) return 'avif'
  if (acceptance.webp) return 'webp'
  if (format && format !== 'json') return format === 'pjpg' ? 'jpg' : format
  const modern = source.extension === 'avif' || source.extension === 'webp'
  if (autoFormat && modern) return source.hasAlpha ? 'png' : 'jpg'
  return source.extension
}
