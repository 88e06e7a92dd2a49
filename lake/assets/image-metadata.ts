import sharp from 'sharp'
import type { Sharp } from 'sharp'
import { HttpError } from '../errors.ts'
import { findForeignContent } from './foreign-content.ts'
import { getExifMetadata } from './image-exif.ts'
import type { ExifMetadata } from './image-exif.ts'
import { imageFormats, sniffImageFormat } from './image-format.ts'
import type { ImageFormat } from './image-format.ts'
import { getImagePalette } from './image-palette.ts'
import type { ImagePalette } from './image-palette.ts'
import { getBlurHash, getLqip } from './image-placeholders.ts'
import { toDecodeError, getImageHeader, openImage } from './image-source.ts'
import type { ImageHeader } from './image-source.ts'
import type { MetadataChoice } from './metadata-choice.ts'
import { getSvgDimensions } from './svg-dimensions.ts'

export type ImageMetadata = ExifMetadata & {
  _type: 'sanity.imageMetadata'
  dimensions: { _type: 'sanity.imageDimensions'; width: number; height: number; aspectRatio: number }
  hasAlpha: boolean
  isOpaque: boolean
  lqip?: string
  blurHash?: string
  palette?: ImagePalette
}

export type MeasuredImage = { extension: ImageFormat; metadata: ImageMetadata }

type Options = { meta: ReadonlySet<MetadataChoice>; maxPixels: number }

const thumbnailEdge = 200

/**
 * Recognises an uploaded image by its bytes and measures it, decoding it whole so that damage is found.
 * Throws 415 for anything but a plain image of a known format, 400 for a damaged or too large one.
 */
export async function getImageMetadata(bytes: Buffer, options: Options): Promise<MeasuredImage> {
  const extension = sniffImageFormat(bytes)
  if (!extension) throw unknownFormat()
  if (extension === 'svg') return { extension, metadata: getVectorMetadata(bytes) }
  const foreign = findForeignContent(bytes)
  if (foreign)
    throw new HttpError(415, `The ${extension} image also reads as ${foreign}; upload a plain image`)
  return { extension, metadata: await getRasterMetadata(bytes, options) }
}

function unknownFormat(): HttpError {
  const known = imageFormats.join(', ')
  return new HttpError(415, `The bytes are not an image of a supported format (${known})`)
}

function getVectorMetadata(bytes: Buffer): ImageMetadata {
  const size = getSvgDimensions(bytes)
  if (!size)
    throw new HttpError(400, 'The SVG declares no plain width and height or viewBox on its root element')
  return { _type: 'sanity.imageMetadata', dimensions: toDimensions(size), hasAlpha: true, isOpaque: false }
}

async function getRasterMetadata(bytes: Buffer, { meta, maxPixels }: Options): Promise<ImageMetadata> {
  const header = await getImageHeader(bytes, maxPixels)
  const isOpaque = await checkOpaque(bytes, header, maxPixels)
  const thumbnail = await getThumbnail(bytes, maxPixels)
  const exif = await getExifMetadata(header.exif, meta)
  return {
    _type: 'sanity.imageMetadata',
    dimensions: toDimensions(header),
    hasAlpha: header.hasAlpha,
    isOpaque,
    ...exif,
    ...(meta.has('lqip') && { lqip: await getLqip(thumbnail, isOpaque) }),
    ...(meta.has('blurhash') && { blurHash: await getBlurHash(thumbnail) }),
    ...(meta.has('palette') && { palette: await getImagePalette(thumbnail) }),
  }
}

/** Decodes every pixel of every frame once, small enough to keep. */
async function getThumbnail(bytes: Buffer, maxPixels: number): Promise<Sharp> {
  const size = {
    width: thumbnailEdge,
    height: thumbnailEdge,
    fit: 'inside',
    withoutEnlargement: true,
  } as const
  try {
    return sharp(
      await openImage(bytes, { maxPixels }).autoOrient().resize(size).png({ compressionLevel: 0 }).toBuffer(),
    )
  } catch (error) {
    throw toDecodeError(error)
  }
}

async function checkOpaque(bytes: Buffer, header: ImageHeader, maxPixels: number): Promise<boolean> {
  if (!header.hasAlpha) return true
  const image = openImage(bytes, { maxPixels, animated: header.frames > 1 })
  try {
    const alpha = await image.extractChannel('alpha').toColourspace('b-w').raw().toBuffer()
    return alpha.every((value) => value === 255)
  } catch (error) {
    throw toDecodeError(error)
  }
}

function toDimensions({ width, height }: { width: number; height: number }): ImageMetadata['dimensions'] {
  return { _type: 'sanity.imageDimensions', width, height, aspectRatio: width / height }
}
