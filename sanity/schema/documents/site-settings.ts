import { CogIcon } from '@sanity/icons/Cog'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { imageFields } from '../image-fields.ts'

const identityFields = [
  defineField({
    name: 'name',
    title: 'Name',
    type: 'string',
    group: 'identity',
    validation: (rule) => rule.required(),
  }),
  defineField({
    name: 'tagline',
    title: 'Tagline',
    type: 'string',
    group: 'identity',
    description: 'A few words beside the name.',
    validation: (rule) => rule.required(),
  }),
  defineField({
    name: 'description',
    title: 'Description',
    type: 'text',
    rows: 3,
    group: 'identity',
    description: 'What the publication is, for search engines and feeds.',
    validation: (rule) => rule.required(),
  }),
  defineField({
    name: 'logo',
    title: 'Logo',
    type: 'image',
    group: 'identity',
    description: 'For search engines and feeds. At least 112 pixels wide and high.',
    fields: imageFields(),
  }),
  defineField({
    name: 'publishingPrinciplesUrl',
    title: 'Publishing principles',
    type: 'string',
    group: 'identity',
    description: 'Path or address of the page that states them, e.g. /ethics.',
  }),
]

const navigationFields = [
  defineField({
    name: 'nav',
    title: 'Masthead',
    type: 'array',
    group: 'navigation',
    of: [defineArrayMember({ type: 'navItem' })],
  }),
  defineField({
    name: 'footerNav',
    title: 'Footer',
    type: 'array',
    group: 'navigation',
    of: [defineArrayMember({ type: 'navItem' })],
  }),
  defineField({
    name: 'socialLinks',
    title: 'Profiles elsewhere',
    type: 'array',
    group: 'navigation',
    of: [defineArrayMember({ type: 'profileLink' })],
  }),
  defineField({
    name: 'newsletterUrl',
    title: 'Newsletter',
    type: 'url',
    group: 'navigation',
    description: 'Where readers subscribe.',
  }),
]

const textField = (name: string, title: string, description: string) =>
  defineField({
    name,
    title,
    type: 'string',
    group: 'texts',
    description,
    validation: (rule) => rule.required(),
  })

const textFields = [
  textField('shareTitle', 'Share: title', 'Over the share links of a story.'),
  textField('shareText', 'Share: text', 'Under that title.'),
  textField('moreTitle', 'More: title', 'Over the stories under an article, and on the page of all stories.'),
  textField('moreText', 'More: text', 'Under that title.'),
  defineField({
    name: 'shareImage',
    title: 'Share image',
    type: 'image',
    group: 'texts',
    description: 'Shown with shared links to pages that have no picture. At least 1200 by 630 pixels.',
    options: { hotspot: true },
    fields: imageFields(),
  }),
]

export const siteSettings = defineType({
  name: 'siteSettings',
  title: 'Site settings',
  type: 'document',
  icon: CogIcon,
  groups: [
    { name: 'identity', title: 'Identity', default: true },
    { name: 'navigation', title: 'Navigation' },
    { name: 'texts', title: 'Texts' },
  ],
  fields: [...identityFields, ...navigationFields, ...textFields],
  preview: { select: { title: 'name', subtitle: 'tagline' } },
})
