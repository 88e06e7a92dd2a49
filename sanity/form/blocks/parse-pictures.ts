import { z } from 'zod'

const hotspot = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })

const crop = z.object({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number() })

const pictureSchema = z
  .object({
    _key: z.string(),
    asset: z.object({ _ref: z.string() }),
    alt: z.string().catch('').default(''),
    hotspot: hotspot.nullable().catch(null).default(null),
    crop: crop.nullable().catch(null).default(null),
  })
  .transform(({ _key, asset, alt, ...frame }) => ({
    key: _key,
    asset: asset._ref,
    alt: alt.trim(),
    ...frame,
  }))

/** A picture of a gallery: `asset` is the id of its file. */
export type GalleryPicture = z.output<typeof pictureSchema>

/** Pictures of a gallery as it is being made; members that have no file yet are left out. */
export function parsePictures(value: unknown): GalleryPicture[] {
  return (Array.isArray(value) ? value : []).flatMap((member) => {
    const parsed = pictureSchema.safeParse(member)
    return parsed.success ? [parsed.data] : []
  })
}
