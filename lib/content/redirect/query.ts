import { defineQuery } from 'groq'
import { z } from 'zod'
import { defineContentQuery } from '../define-query.ts'
import { outFragment } from '../card.ts'
import { linkTargetFragment, linkTargetSchema } from '../link-target.ts'
import { fromPath } from '../registry.ts'

/** Where a path has moved to; `to` is a path of the site or an absolute URL. */
export type Redirect = { to: string; permanent: boolean }

export const redirectGroq = defineQuery(`{
  "live": count(*[_type in $types && slug.current == $slug && (_type != "article" || ${outFragment})][0...1]),
  "renamed": *[
    _type in ["article", "section", "category", "tag", "author", "page"] && _type in $types &&
    $slug in previousSlugs[] && (_type != "article" || ${outFragment})
  ] | order(publishedAt desc, _id asc) [0]{ ${linkTargetFragment} },
  "redirect": *[_type == "redirect" && from in $paths] | order(_id asc) [0]{ to, permanent }
}`)

function toDecoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/** Parameters of the redirect query for a path of the site, e.g. "/news/old-slug"; editors may write it percent-encoded or not. */
export function toRedirectParams(path: string): { paths: string[]; types: string[]; slug: string } {
  return { paths: [path, toDecoded(path)], ...fromPath(path) }
}

/** As it may stand in a `Location` header. */
function toAddress(to: string): string {
  if (!to.startsWith('/')) return new URL(to).href
  const { pathname, search, hash } = new URL(to, 'http://site.invalid')
  return `${pathname}${search}${hash}`
}

const target = z
  .string()
  .refine((to) => /^\/(?!\/)/.test(to) || URL.canParse(to), 'must be a path of the site or a whole address')

const redirectSchema = z
  .object({
    live: z.number(),
    renamed: linkTargetSchema,
    redirect: z.object({ to: target.transform(toAddress), permanent: z.boolean() }).nullable(),
  })
  .transform(({ live, renamed, redirect }): Redirect | null => {
    if (live > 0) return null
    return renamed === null ? redirect : { to: renamed, permanent: true }
  })

/**
 * One step from a path: to the document that once had this slug, else where an editor redirected it; `null` when a page
 * stands there or nothing is known of it.
 */
export const redirectQuery = defineContentQuery({
  name: 'redirect',
  groq: redirectGroq,
  params: z.object({ paths: z.array(z.string()), types: z.array(z.string()), slug: z.string() }),
  schema: redirectSchema,
})
