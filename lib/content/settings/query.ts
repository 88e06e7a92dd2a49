import { defineQuery } from 'groq'
import { z } from 'zod'
import { words } from '../../words/words.ts'
import { defineContentQuery } from '../define-query.ts'
import { imageFragment, imageSchema } from '../image.ts'
import { lenientArray } from '../lenient-array.ts'
import { profileLinkSchema } from '../profile-link.ts'
import { toPath } from '../registry.ts'

export const settingsGroq = defineQuery(`
  *[_type == "siteSettings" && _id == "siteSettings"][0]{
    _id,
    name,
    tagline,
    description,
    logo{ ${imageFragment} },
    nav[]{ _key, label, target->{ _type, title, "slug": slug.current } },
    footerNav[]{ _key, label, target->{ _type, title, "slug": slug.current } },
    socialLinks[]{ _key, label, url },
    shareTitle,
    shareText,
    moreTitle,
    moreText,
    publishingPrinciplesUrl,
    newsletterUrl,
    shareImage{ ${imageFragment} }
  }
`)

const navItemSchema = z
  .object({
    _key: z.string(),
    label: z.string().nullable(),
    target: z.object({
      _type: z.enum(['section', 'category', 'page']),
      title: z.string(),
      slug: z.string().min(1),
    }),
  })
  .transform(({ _key, label, target }) => ({
    _key,
    label: label ?? target.title,
    href: toPath(target._type, target.slug),
  }))

/** A link of the masthead or the footer. */
export type NavItem = z.output<typeof navItemSchema>

const documentSchema = z
  .object({
    _id: z.string(),
    name: z.string().min(1),
    tagline: z.string(),
    description: z.string(),
    logo: imageSchema.nullable(),
    nav: lenientArray(navItemSchema).nullable(),
    footerNav: lenientArray(navItemSchema).nullable(),
    socialLinks: lenientArray(profileLinkSchema).nullable(),
    shareTitle: z.string(),
    shareText: z.string(),
    moreTitle: z.string(),
    moreText: z.string(),
    publishingPrinciplesUrl: z.string().nullable(),
    newsletterUrl: z.string().nullable(),
    shareImage: imageSchema.nullable(),
  })
  .transform(({ nav, footerNav, socialLinks, ...settings }) => ({
    ...settings,
    nav: nav ?? [],
    footerNav: footerNav ?? [],
    socialLinks: socialLinks ?? [],
  }))

/** What editors set for the whole site. */
export type SiteSettings = Omit<z.output<typeof documentSchema>, '_id'>

const defaults: SiteSettings = {
  name: 'Dateline',
  ...words.site.unlessSet,
  logo: null,
  nav: [],
  footerNav: [],
  socialLinks: [],
  publishingPrinciplesUrl: null,
  newsletterUrl: null,
  shareImage: null,
}

/** The settings, or defaults while no editor has saved any. */
export const settingsQuery = defineContentQuery({
  name: 'settings',
  groq: settingsGroq,
  params: z.object({}),
  schema: documentSchema.nullable().transform((settings): SiteSettings => settings ?? defaults),
})
