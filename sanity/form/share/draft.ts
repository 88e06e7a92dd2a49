import { z } from 'zod'
import type { ContentImage } from '../../../lib/content/image.ts'
import { isPageType } from '../slug/page-address.ts'
import type { PageType } from '../../../lib/content/registry.ts'

const text = z
  .string()
  .transform((value) => value.trim())
  .catch('')
  .default('')

const fraction = z.number().catch(0).default(0)

const pictureSchema = z
  .object({
    asset: z.object({ _ref: z.string() }),
    alt: text,
    hotspot: z
      .object({ x: fraction, y: fraction, width: fraction, height: fraction })
      .nullable()
      .catch(null)
      .default(null),
    crop: z
      .object({ top: fraction, bottom: fraction, left: fraction, right: fraction })
      .nullable()
      .catch(null)
      .default(null),
  })
  .nullable()
  .catch(null)
  .default(null)

const draftSchema = z.object({
  _type: z.string().refine(isPageType),
  slug: z.object({ current: text }).catch({ current: '' }).default({ current: '' }),
  title: text,
  name: text,
  standfirst: text,
  description: text,
  bio: text,
  cover: pictureSchema,
  seo: z
    .object({
      title: text,
      description: text,
      canonical: text,
      noindex: z.boolean().catch(false).default(false),
    })
    .catch({ title: '', description: '', canonical: '', noindex: false })
    .default({ title: '', description: '', canonical: '', noindex: false }),
})

/** What previews need of a document being written, with whatever it still lacks left empty. */
export type Draft = Omit<z.output<typeof draftSchema>, '_type'> & { _type: PageType }

/** The marks on a picture, and which asset it shows. */
export type DraftPicture = NonNullable<Draft['cover']>

/** A document being written, or `undefined` when its type has no page. */
export function parseDraft(document: unknown): Draft | undefined {
  const { data } = draftSchema.safeParse(document)
  return data && isPageType(data._type) ? { ...data, _type: data._type } : undefined
}

/** A picture of a draft with its asset, as the site's own rules take it. */
export function toDraftImage(
  picture: DraftPicture,
  asset: Pick<ContentImage, 'url' | 'width' | 'height'>,
): ContentImage {
  const { alt, hotspot, crop } = picture
  const rest = { lqip: null, color: null, opaque: true, caption: null, credit: null }
  return { assetId: picture.asset._ref, ...asset, alt, hotspot, crop, ...rest }
}
