import { z } from 'zod'
import { lenientArray } from '../lenient-array.ts'
import { linkTargetFragment, linkTargetSchema } from '../link-target.ts'

/** Fields that a block of text needs resolved. */
export const textBlockFragment = `
  _type == "block" => {
    "markDefs": coalesce(markDefs, [])[]{
      ...,
      _type == "internalLink" => { "href": reference->{ ${linkTargetFragment} } }
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

const blockFields = {
  _type: z.literal('block'),
  _key: z.string(),
  listItem: z.enum(['bullet', 'number']).nullish(),
  level: z.number().int().nullish(),
  children: z.array(spanSchema).nullish(),
  markDefs: lenientArray(z.discriminatedUnion('_type', [linkSchema, internalLinkSchema])),
}

const styles = ['normal', 'h2', 'h3', 'blockquote'] as const

const fullBlockSchema = z.object({ ...blockFields, style: z.enum(styles).nullish() })

/** Leaves `listItem` and `level` out of what is no list: renderers read their mere presence. */
function toTextBlock({ style, listItem, level, children, ...block }: z.output<typeof fullBlockSchema>) {
  return {
    ...block,
    style: style ?? 'normal',
    children: children ?? [],
    ...(listItem ? { listItem, level: level ?? 1 } : {}),
  }
}

/** A paragraph, heading, quotation or list item. */
export const textBlockSchema = fullBlockSchema.transform(toTextBlock)

/** A paragraph or list item inside a fact box or callout: the same shape, without headings and quotations. */
export const simpleBlockSchema = z
  .object({ ...blockFields, style: z.literal('normal').nullish() })
  .transform(toTextBlock)

export type TextBlock = z.output<typeof textBlockSchema>
