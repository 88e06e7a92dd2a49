import { z } from 'zod'

/** What an editor has said of a picture: the same wherever it is shown, unlike a caption. */
export type PictureWords = { alt?: string | undefined; credit?: string | undefined }

/** Uses of a picture in other documents, the newest first. */
export const picturesQuery = `*[references($asset) && !(_id in $own)] | order(_updatedAt desc) [0...20] {
  "uses": [cover, picture, logo, shareImage, ...body[_type == "image"]][asset._ref == $asset]{ alt, credit }
}.uses[]`

const text = z.string().trim().min(1).optional().catch(undefined)

const usesSchema = z.array(z.object({ alt: text, credit: text }).catch({})).catch([])

/** The newest words among the uses of a picture. */
export function toPictureWords(uses: unknown): PictureWords {
  const parsed = usesSchema.parse(uses)
  return {
    alt: parsed.find(({ alt }) => alt)?.alt,
    credit: parsed.find(({ credit }) => credit)?.credit,
  }
}

/** Those of the known words that the picture still lacks here; nothing when it lacks none. */
export function toOffer(own: PictureWords, known: PictureWords): PictureWords | undefined {
  const alt = own.alt ? undefined : known.alt
  const credit = own.credit ? undefined : known.credit
  return alt || credit ? { alt, credit } : undefined
}
