import { encode } from 'blurhash'
import type { Sharp } from 'sharp'

const lqipWidth = 20
const blurHashEdge = 32

/** A picture at most 20 pixels wide as a data URI: PNG where the image has transparency, else JPEG. */
export async function getLqip(thumbnail: Sharp, isOpaque: boolean): Promise<string> {
  const small = thumbnail.clone().resize({ width: lqipWidth, withoutEnlargement: true })
  const bytes = await (isOpaque ? small.jpeg({ quality: 70 }) : small.png({ palette: true })).toBuffer()
  return `data:image/${isOpaque ? 'jpeg' : 'png'};base64,${bytes.toString('base64')}`
}

/** BlurHash with 4 × 3 components, or 3 × 4 for a portrait. Transparency counts as white. */
export async function getBlurHash(thumbnail: Sharp): Promise<string> {
  const { data, info } = await thumbnail
    .clone()
    .flatten({ background: '#fff' })
    .resize(blurHashEdge, blurHashEdge, { fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const [x, y] = info.width >= info.height ? [4, 3] : [3, 4]
  return encode(new Uint8ClampedArray(data), info.width, info.height, x, y)
}
