import { defineQuery } from 'groq'
import { z } from 'zod'
import { defineContentQuery } from '../define-query.ts'
import { toPath } from '../registry.ts'

/** Where a path has moved to; `to` is a path of the site or an absolute URL. */
export type Redirect = { to: string; permanent: boolean }

export const redirectGroq = defineQuery(`{
  "redirect": *[_type == "redirect" && from == $path][0]{
    to,
    permanent,
    "renamed": *[
      _type == "article" && string::startsWith(^.to, "/news/") && string::split(^.to, "/news/")[1] in previousSlugs
    ][0].slug.current
  },
  "renamed": *[_type == "article" && $slug in previousSlugs && publishedAt <= now()]
    | order(publishedAt desc, _id asc) [0].slug.current
}`)

const articlePrefix = toPath('article', '')

/** Parameters of the redirect query for a path of the site, e.g. "/news/old-slug". */
export function toRedirectParams(path: string): { path: string; slug: string } {
  return { path, slug: path.startsWith(articlePrefix) ? path.slice(articlePrefix.length) : '' }
}

const redirectSchema = z
  .object({
    redirect: z
      .object({ to: z.string().min(1), permanent: z.boolean(), renamed: z.string().nullable() })
      .nullable(),
    renamed: z.string().nullable(),
  })
  .transform(({ redirect, renamed }): Redirect | null => {
    if (redirect !== null) {
      const to = redirect.renamed === null ? redirect.to : toPath('article', redirect.renamed)
      return { to, permanent: redirect.permanent }
    }
    return renamed === null ? null : { to: toPath('article', renamed), permanent: true }
  })

/**
 * Where a path that has no page has moved to, or `null`: an editor's redirect, else the article that once had this slug.
 * One hop: a redirect onto a renamed article leads to the article's present path.
 */
export const redirectQuery = defineContentQuery({
  name: 'redirect',
  groq: redirectGroq,
  params: z.object({ path: z.string(), slug: z.string() }),
  schema: redirectSchema,
})
