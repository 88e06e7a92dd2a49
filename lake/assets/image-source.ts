import sharp from 'sharp'
import type { Metadata, Sharp } from 'sharp'
import { HttpError } from '../errors.ts'

/**
 * What a raster image says of itself before any pixel is decoded; sizes with its EXIF orientation applied.
 * `exif` is the raw segment, of whatever format carries it.
 */
export type ImageHeader = { width: number; height: number; frames: number; hasAlpha: boolean; exif?: Buffer }

/** The longest side an image may have, in pixels: that of the formats with the smallest limit. */
export const longestSide = 65_535

const slowest = { seconds: 20 }

type OpenOptions = { maxPixels: number; animated?: boolean }

/**
 * Opens raster bytes for decoding; damage found while decoding rejects. Frames are joined below each other when
 * `animated`. Never called with SVG.
 */
export function openImage(bytes: Buffer, { maxPixels, animated = false }: OpenOptions): Sharp {
  return sharp(bytes, { animated, failOn: 'error', limitInputPixels: maxPixels }).timeout(slowest)
}

/** Reads the header and refuses with 400 what is damaged or has more pixels than allowed, all frames counted. */
export async function getImageHeader(bytes: Buffer, maxPixels: number): Promise<ImageHeader> {
  const header = toHeader(await readMetadata(bytes))
  if (Math.max(header.width, header.height) > longestSide)
    throw new HttpError(
      400,
      `The image is ${header.width}x${header.height}; no side may pass ${longestSide} pixels`,
    )
  const pixels = header.width * header.height * header.frames
  if (pixels > maxPixels)
    throw new HttpError(
      400,
      `The image has ${toMegapixels(pixels)} megapixels; at most ${toMegapixels(maxPixels)} are accepted`,
    )
  return header
}

/** The answer to uploaded bytes that do not decode. */
export function toDecodeError(cause: unknown): HttpError {
  const slow = toSlowError(cause)
  if (slow) return slow
  const error = new HttpError(400, 'The image cannot be decoded: it is damaged or cut off')
  error.cause = cause
  return error
}

/** The answer to work that was stopped because it took too long; undefined for any other error. */
export function toSlowError(error: unknown): HttpError | undefined {
  const slow = error instanceof Error && error.message.includes('timeout:')
  return slow ? new HttpError(504, `The image took longer than ${slowest.seconds} s to process`) : undefined
}

async function readMetadata(bytes: Buffer): Promise<Metadata> {
  try {
    return await sharp(bytes, { failOn: 'error', limitInputPixels: false }).metadata()
  } catch (error) {
    throw toDecodeError(error)
  }
}

function toHeader({ autoOrient, pages = 1, hasAlpha = false, exif }: Metadata): ImageHeader {
  return {
    width: autoOrient.width,
    height: autoOrient.height,
    frames: pages,
    hasAlpha,
    ...(exif && { exif }),
  }
}

function toMegapixels(pixels: number): number {
  return Math.ceil(pixels / 10_000) / 100
}
