import { defineArrayMember, defineField, defineType } from 'sanity'
import { articleKinds } from '../../../lib/content/card.ts'
import { bodyField } from '../body-field.ts'
import { imageFields } from '../image-fields.ts'
import { slugField } from '../slug-field.ts'

const storyFields = [
  defineField({
    name: 'title',
    title: 'Headline',
    type: 'string',
    group: 'story',
    description: 'What happened, in the active voice. Up to 70 characters.',
    validation: (rule) => [
      rule.required(),
      rule
        .max(70)
        .warning('Headlines over 70 characters are cut in search results and wrap badly on phones.'),
    ],
  }),
  slugField({ group: 'story' }),
  defineField({
    name: 'kind',
    title: 'Kind',
    type: 'string',
    group: 'story',
    options: {
      list: articleKinds.map((kind) => ({ title: kind[0]?.toUpperCase() + kind.slice(1), value: kind })),
    },
    initialValue: 'news',
    validation: (rule) => rule.required(),
  }),
  defineField({
    name: 'standfirst',
    title: 'Standfirst',
    type: 'text',
    rows: 3,
    group: 'story',
    description: 'One or two sentences under the headline that make a reader stay. Up to 200 characters.',
    validation: (rule) => [
      rule.required().warning('Cards and search results show the standfirst: write one.'),
      rule.max(200).warning('Standfirsts over 200 characters are too long for cards.'),
    ],
  }),
  defineField({
    name: 'dateline',
    title: 'Dateline',
    type: 'string',
    group: 'story',
    description: 'The place the story was reported from, e.g. Beijing.',
    validation: (rule) =>
      rule
        .custom((place, { document }) =>
          document?.kind === 'news' && !place ? 'News stories name the place they were reported from.' : true,
        )
        .warning(),
  }),
  bodyField({ group: 'story' }),
  defineField({
    name: 'corrections',
    title: 'Corrections',
    type: 'array',
    group: 'story',
    description: 'Shown to readers under the story. Never corrected without saying so.',
    of: [defineArrayMember({ type: 'correction' })],
  }),
]

const mediaFields = [
  defineField({
    name: 'cover',
    title: 'Cover',
    type: 'image',
    group: 'media',
    description: 'At least 1200 pixels wide. Set the hotspot: other shapes are cut around it.',
    options: { hotspot: true },
    fields: imageFields(),
    validation: (rule) => rule.required().assetRequired(),
  }),
  defineField({
    name: 'audio',
    title: 'Audio',
    type: 'file',
    group: 'media',
    description: 'A reading of the story. Without one, readers are offered their browser’s voice.',
    options: { accept: 'audio/*' },
  }),
]

const placementFields = [
  defineField({
    name: 'section',
    title: 'Section',
    type: 'reference',
    group: 'placement',
    to: [{ type: 'section' }],
    validation: (rule) => rule.required(),
  }),
  defineField({
    name: 'category',
    title: 'Category',
    type: 'reference',
    group: 'placement',
    description: 'Categories of the chosen section.',
    to: [{ type: 'category' }],
    options: {
      filter: ({ document }) => {
        const { section } = document
        const chosen =
          typeof section === 'object' && section !== null && '_ref' in section ? section._ref : undefined
        return chosen ? { filter: 'section._ref == $section', params: { section: chosen } } : {}
      },
    },
    validation: (rule) => rule.required(),
  }),
  defineField({
    name: 'authors',
    title: 'Authors',
    type: 'array',
    group: 'placement',
    description: 'In the order of the byline.',
    of: [defineArrayMember({ type: 'reference', to: [{ type: 'author' }] })],
    validation: (rule) => rule.required().min(1).unique(),
  }),
  defineField({
    name: 'tags',
    title: 'Topics',
    type: 'array',
    group: 'placement',
    description: 'Two to five topics. Related stories are found by them.',
    of: [defineArrayMember({ type: 'reference', to: [{ type: 'tag' }] })],
    validation: (rule) => rule.unique(),
  }),
  defineField({
    name: 'publishedAt',
    title: 'Published at',
    type: 'datetime',
    group: 'placement',
    description: 'The time readers see. Until then the story is under embargo, even when it is published.',
    validation: (rule) => rule.required(),
  }),
  defineField({
    name: 'updatedAt',
    title: 'Updated at',
    type: 'datetime',
    group: 'placement',
    description: 'Only after a change that readers should know of; shown as "Updated".',
    validation: (rule) =>
      rule.min(rule.valueOfField('publishedAt')).error('An update comes after publication.'),
  }),
  defineField({
    name: 'related',
    title: 'Related stories',
    type: 'array',
    group: 'placement',
    description: 'Hand-picked, up to six. The rest is filled up with the nearest stories.',
    of: [defineArrayMember({ type: 'reference', to: [{ type: 'article' }] })],
    validation: (rule) => rule.unique().max(6),
  }),
]

const searchFields = [
  defineField({ name: 'seo', title: 'Search and sharing', type: 'seo', group: 'search' }),
  defineField({
    name: 'previousSlugs',
    title: 'Previous slugs',
    type: 'array',
    group: 'search',
    description: 'Kept by the system: links to these lead here.',
    readOnly: true,
    of: [defineArrayMember({ type: 'string' })],
  }),
]

export const article = defineType({
  name: 'article',
  title: 'Article',
  type: 'document',
  groups: [
    { name: 'story', title: 'Story', default: true },
    { name: 'media', title: 'Media' },
    { name: 'placement', title: 'Placement' },
    { name: 'search', title: 'Search' },
  ],
  fields: [...storyFields, ...mediaFields, ...placementFields, ...searchFields],
  orderings: [
    { title: 'Newest first', name: 'newest', by: [{ field: 'publishedAt', direction: 'desc' }] },
    { title: 'Headline', name: 'headline', by: [{ field: 'title', direction: 'asc' }] },
  ],
  preview: {
    select: { title: 'title', section: 'section.title', publishedAt: 'publishedAt', media: 'cover' },
    prepare: ({ title, section, publishedAt, media }) => ({
      title,
      subtitle: [section, publishedAt?.slice(0, 10)].filter(Boolean).join(' · '),
      media,
    }),
  },
})
