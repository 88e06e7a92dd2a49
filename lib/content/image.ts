import { z } from 'zod'
import { present } from './present.ts'

/** Fields of an image with its asset resolved. */
export const imageFragment = `
  alt,
  caption,
  credit,
  hotspot{ x, y, width, height },
  crop{ top, bottom, left, right },
  asset->{
    "assetId": _id,
    url,
    "width": metadata.dimensions.width,
    "height": metadata.dimensions.height,
    "lqip": metadata.lqip,
    "color": metadata.palette.dominant.background,
    "opaque": metadata.isOpaque
  }
` as const

const fraction = z
  .number()
  .nullish()
  .transform((value) => value ?? 0)

const hotspotSchema = z.object({ x: fraction, y: fraction, width: fraction, height: fraction }).nullish()

const cropSchema = z.object({ top: fraction, bottom: fraction, left: fraction, right: fraction }).nullish()

const assetSchema = z.object({
  assetId: z.string(),
  url: present(z.url()),
  width: present(z.number().int().positive()),
  height: present(z.number().int().positive()),
  lqip: z.string().nullable(),
  color: z.string().nullable(),
  opaque: z.boolean().nullable(),
})

/** Fields of every image in a query's result, before they are made flat. */
export const imageFields = {
  alt: z.string().nullish(),
  caption: z.string().nullish(),
  credit: z.string().nullish(),
  hotspot: hotspotSchema,
  crop: cropSchema,
  asset: present(assetSchema),
}

type ImageInput = z.output<z.ZodObject<typeof imageFields>>

/** An image with its asset: pixels of the original, text for readers, and what editors marked on it (fractions of width and height). */
export type ContentImage = {
  assetId: string
  /** Address of the original; `lib/image-url.ts` makes renditions of it. */
  url: string
  width: number
  height: number
  /** A tiny data: URL to show while the image loads. */
  lqip: string | null
  /** The dominant colour, as CSS. */
  color: string | null
  /** False when parts of the image may be transparent. */
  opaque: boolean
  /** Empty when the image is decoration. */
  alt: string
  caption: string | null
  credit: string | null
  hotspot: { x: number; y: number; width: number; height: number } | null
  crop: { top: number; bottom: number; left: number; right: number } | null
}

/** Brings an image and its asset together in one flat object. */
export function toContentImage({ asset, alt, caption, credit, hotspot, crop }: ImageInput): ContentImage {
  return {
    ...asset,
    opaque: asset.opaque ?? false,
    alt: alt ?? '',
    caption: caption ?? null,
    credit: credit ?? null,
    hotspot: hotspot ?? null,
    crop: crop ?? null,
  }
}

/** An image that must have alternative text and an asset. */
export const imageSchema = z.object({ ...imageFields, alt: z.string().min(1) }).transform(toContentImage)
