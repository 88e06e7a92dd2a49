import { z } from 'zod'
import { imageFields, imageFragment, toContentImage } from '../image.ts'
import { lenientArray } from '../lenient-array.ts'
import { simpleBlockFragment, simpleBlockSchema, textBlockFragment, textBlockSchema } from './text-block.ts'

/** Members of a body with links, images and nested text resolved. */
export const bodyFragment = `
  ...,
  ${textBlockFragment},
  _type == "image" => { ${imageFragment} },
  _type == "gallery" => { "images": coalesce(images, [])[]{ _key, ${imageFragment} } },
  _type == "factBox" => { "body": coalesce(body, [])[]{ ..., ${simpleBlockFragment} } },
  _type == "callout" => { "body": coalesce(body, [])[]{ ..., ${simpleBlockFragment} } }
` as const

const key = { _key: z.string() }

const optionalText = z
  .string()
  .nullish()
  .transform((text) => text ?? null)

/** The room that pictures take: that of the text, wider, or the whole page. */
const layoutSchema = z
  .enum(['body', 'wide', 'full'])
  .nullish()
  .transform((layout) => layout ?? 'body')

const imageBlockSchema = z
  .object({ _type: z.literal('image'), ...key, ...imageFields, layout: layoutSchema })
  .transform(({ _type, _key, layout, ...image }) => ({ _type, _key, layout, ...toContentImage(image) }))

const galleryImageSchema = z
  .object({ ...key, ...imageFields })
  .transform(({ _key, ...image }) => ({ _key, ...toContentImage(image) }))

const gallerySchema = z.object({
  _type: z.literal('gallery'),
  ...key,
  layout: layoutSchema,
  images: lenientArray(galleryImageSchema).refine((images) => images.length > 0, 'holds no picture'),
})

const pullQuoteSchema = z.object({
  _type: z.literal('pullQuote'),
  ...key,
  text: z.string().min(1),
  attribution: optionalText,
})

const codeBlockSchema = z.object({
  _type: z.literal('codeBlock'),
  ...key,
  language: z.string(),
  filename: optionalText,
  code: z.string(),
})

const tableRowSchema = z.object({ _type: z.literal('tableRow'), ...key, cells: z.array(z.string()) })

const tableSchema = z.object({
  _type: z.literal('table'),
  ...key,
  caption: optionalText,
  headerRow: z
    .boolean()
    .nullish()
    .transform((headerRow) => headerRow ?? false),
  rows: z.array(tableRowSchema).min(1),
})

const factBoxSchema = z.object({
  _type: z.literal('factBox'),
  ...key,
  title: z.string(),
  body: lenientArray(simpleBlockSchema),
})

const calloutSchema = z.object({
  _type: z.literal('callout'),
  ...key,
  tone: z.enum(['note', 'tip', 'warning']),
  body: lenientArray(simpleBlockSchema),
})

const embedSchema = z.object({
  _type: z.literal('embed'),
  ...key,
  provider: z.enum(['youtube', 'x', 'mastodon', 'bluesky']),
  url: z.url({ protocol: /^https$/ }),
  title: z.string(),
})

const dividerSchema = z.object({ _type: z.literal('divider'), ...key })

const bodyBlockSchema = z.discriminatedUnion('_type', [
  textBlockSchema,
  imageBlockSchema,
  gallerySchema,
  pullQuoteSchema,
  codeBlockSchema,
  tableSchema,
  factBoxSchema,
  calloutSchema,
  embedSchema,
  dividerSchema,
])

/** A body in which an unknown or malformed block costs only itself. */
export const bodySchema = lenientArray(bodyBlockSchema)

export type BodyBlock = z.output<typeof bodyBlockSchema>

/** The block of one type, e.g. `BodyBlockOf<'table'>`. */
export type BodyBlockOf<Type extends BodyBlock['_type']> = Extract<BodyBlock, { _type: Type }>
