import { z } from 'zod'
import { lenientArray } from '../lenient-array.ts'
import { linkTargetFragment, linkTargetSchema } from '../link-target.ts'

const linkFragment = `
  ...,
  _type == "internalLink" => { "href": reference->{ ${linkTargetFragment} } }
` as const

/** Fields that a block inside a fact box, a callout or a footnote needs resolved. */
export const simpleBlockFragment = `
  _type == "block" => { "markDefs": coalesce(markDefs, [])[]{ ${linkFragment} } }
` as const

/** Fields that a block of a body needs resolved. */
export const textBlockFragment = `
  _type == "block" => {
    "markDefs": coalesce(markDefs, [])[]{
      ${linkFragment},
      _type == "footnote" => { "body": coalesce(body, [])[]{ ..., ${simpleBlockFragment} } }
    }
  }
` as const

const linkSchema = z.object({ _type: z.literal('link'), _key: z.string(), href: z.string() })

const internalLinkSchema = z.object({
  _type: z.literal('internalLink'),
  _key: z.string(),
  href: linkTargetSchema,
})

/** An annotation: `href` is an address as the editor wrote it, a path of the site, or `null` when the target is gone. */
export type Link = z.output<typeof linkSchema> | z.output<typeof internalLinkSchema>

const spanSchema = z
  .object({
    _type: z.literal('span'),
    _key: z.string(),
    text: z.string().nullish(),
    marks: z.array(z.string()).nullish(),
  })
  .transform(({ text, marks, ...span }) => ({ ...span, text: text ?? '', marks: marks ?? [] }))

const wordFields = {
  _type: z.literal('block'),
  _key: z.string(),
  children: z
    .array(spanSchema)
    .nullish()
    .transform((children) => children ?? []),
}

const listSchema = z.object({
  listItem: z.enum(['bullet', 'number']).nullish(),
  level: z.number().int().nullish(),
})

/** Leaves `listItem` and `level` out of what is no list: renderers read their mere presence. */
function toList({ listItem, level }: z.output<typeof listSchema>) {
  return listItem ? { listItem, level: level ?? 1 } : {}
}

/** A paragraph or list item inside a fact box, a callout or a footnote: no headings, quotations or notes of its own. */
export const simpleBlockSchema = z
  .object({
    ...wordFields,
    ...listSchema.shape,
    style: z.literal('normal').nullish(),
    markDefs: lenientArray(z.discriminatedUnion('_type', [linkSchema, internalLinkSchema])),
  })
  .transform(({ style, listItem, level, ...block }) => ({
    ...block,
    style: style ?? ('normal' as const),
    ...toList({ listItem, level }),
  }))

const footnoteSchema = z.object({
  _type: z.literal('footnote'),
  _key: z.string(),
  body: lenientArray(simpleBlockSchema),
})

const styles = ['normal', 'h2', 'h3', 'blockquote'] as const

/** A paragraph, heading, quotation or list item. */
export const textBlockSchema = z
  .object({
    ...wordFields,
    ...listSchema.shape,
    style: z.enum(styles).nullish(),
    markDefs: lenientArray(z.discriminatedUnion('_type', [linkSchema, internalLinkSchema, footnoteSchema])),
  })
  .transform(({ style, listItem, level, ...block }) => ({
    ...block,
    style: style ?? ('normal' as const),
    ...toList({ listItem, level }),
  }))

export type TextBlock = z.output<typeof textBlockSchema>

export type SimpleBlock = z.output<typeof simpleBlockSchema>

/** A remark on the words that carry its mark, told at the end of the text. */
export type Footnote = z.output<typeof footnoteSchema>
