import { DocumentTextIcon } from '@sanity/icons/DocumentText'
import { ImageIcon } from '@sanity/icons/Image'
import { PinIcon } from '@sanity/icons/Pin'
import { SearchIcon } from '@sanity/icons/Search'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { articleKinds } from '../../../lib/content/card.ts'
import { AudioInput } from '../../form/audio/audio-input.tsx'
import { toCountedInput } from '../../form/counter/counted-input.tsx'
import { NowInput } from '../../form/dates/now-input.tsx'
import { ImageInput } from '../../form/image/image-input.tsx'
import { PageInput } from '../../form/slug/page-input.tsx'
import { bodyField } from '../body-field.ts'
import { imageFields } from '../image-fields.ts'
import { previousSlugsField } from '../previous-slugs-field.ts'
import { findForeignCategory, toRef } from '../rules/foreign-category.ts'
import { timeUnlessDraft } from '../rules/time-unless-draft.ts'
import { slugField } from '../slug-field.ts'
import { toStoryPreview } from '../../desk/story-state/story-preview.ts'

const kindTitles: Record<(typeof articleKinds)[number], string> = {
  news: 'News',
  analysis: 'Analysis',
  opinion: 'Opinion',
  review: 'Review',
  explainer: 'Explainer',
  live: 'Live',
}

/** Shapes in which the site and share cards show a cover. */
const coverShapes = [
  { title: 'Story, 16:9', aspectRatio: 16 / 9 },
  { title: 'Lists, 3:2', aspectRatio: 3 / 2 },
  { title: 'Share cards', aspectRatio: 1200 / 630 },
]

const storyFields = [
  defineField({
    name: 'title',
    title: 'Headline',
    type: 'string',
    group: 'story',
    description: 'What happened, in the active voice.',
    components: { input: toCountedInput(70) },
    validation: (rule) => [
      rule.required(),
      rule
        .max(70)
        .warning('Headlines over 70 characters are cut in search results and wrap badly on phones.'),
    ],
  }),
  defineField({
    name: 'standfirst',
    title: 'Standfirst',
    type: 'text',
    rows: 3,
    group: 'story',
    description: 'One or two sentences under the headline that make a reader stay.',
    components: { input: toCountedInput(200) },
    validation: (rule) => [
      rule.required().warning('Cards and search results show the standfirst: write one.'),
      rule.max(200).warning('Standfirsts over 200 characters are too long for cards.'),
    ],
  }),
  slugField({ group: 'story' }),
  defineField({
    name: 'kind',
    title: 'Kind',
    type: 'string',
    group: 'story',
    fieldset: 'origin',
    description: 'Anything but news is marked as what it is.',
    options: { list: articleKinds.map((kind) => ({ title: kindTitles[kind], value: kind })) },
    initialValue: 'news',
    validation: (rule) => rule.required(),
  }),
  defineField({
    name: 'dateline',
    title: 'Dateline',
    type: 'string',
    group: 'story',
    fieldset: 'origin',
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
    options: { hotspot: { previews: coverShapes } },
    components: { input: ImageInput },
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
    components: { input: AudioInput },
    fields: [
      defineField({
        name: 'duration',
        title: 'Length in seconds',
        type: 'number',
        description: 'Measured when a file is chosen.',
        validation: (rule) => rule.positive(),
      }),
    ],
  }),
]

const placementFields = [
  defineField({
    name: 'section',
    title: 'Section',
    type: 'reference',
    group: 'placement',
    fieldset: 'shelf',
    description: 'Where the story belongs.',
    to: [{ type: 'section' }],
    validation: (rule) => rule.required(),
  }),
  defineField({
    name: 'category',
    title: 'Category',
    type: 'reference',
    group: 'placement',
    fieldset: 'shelf',
    description: 'One of the chosen section’s.',
    to: [{ type: 'category' }],
    options: {
      filter: ({ document }) => {
        const section = toRef(document.section)
        return section ? { filter: 'section._ref == $section', params: { section } } : {}
      },
    },
    validation: (rule) => [rule.required(), rule.custom(findForeignCategory)],
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
    fieldset: 'times',
    description:
      'The time readers see; until then they do not see the story. Left empty, publishing fills it in.',
    components: { input: NowInput },
    validation: timeUnlessDraft,
  }),
  defineField({
    name: 'updatedAt',
    title: 'Updated at',
    type: 'datetime',
    group: 'placement',
    fieldset: 'times',
    description: 'Only after a change that readers should know of; shown as “Updated”.',
    components: { input: NowInput },
    validation: (rule) =>
      rule.min(rule.valueOfField('publishedAt')).error('An update comes after publication.'),
  }),
  defineField({
    name: 'liveEndedAt',
    title: 'Ended at',
    type: 'datetime',
    group: 'placement',
    fieldset: 'times',
    description:
      'Closes the live story: readers are told that it has ended, and their pages stop asking for updates. A time that lies ahead closes it then.',
    components: { input: NowInput },
    hidden: ({ document }) => document?.kind !== 'live',
    validation: (rule) =>
      rule.min(rule.valueOfField('publishedAt')).error('A live story ends after it was published.'),
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
  previousSlugsField({ group: 'search' }),
]

export const article = defineType({
  name: 'article',
  title: 'Article',
  type: 'document',
  icon: DocumentTextIcon,
  components: { input: PageInput },
  groups: [
    { name: 'story', title: 'Story', icon: DocumentTextIcon, default: true },
    { name: 'media', title: 'Media', icon: ImageIcon },
    { name: 'placement', title: 'Placement', icon: PinIcon },
    { name: 'search', title: 'Search & sharing', icon: SearchIcon },
  ],
  fieldsets: [
    { name: 'origin', title: 'Origin', options: { columns: 2 } },
    { name: 'shelf', title: 'Place on the site', options: { columns: 2 } },
    { name: 'times', title: 'Times', options: { columns: 2 } },
  ],
  fields: [...storyFields, ...mediaFields, ...placementFields, ...searchFields],
  orderings: [
    { title: 'Newest first', name: 'newest', by: [{ field: 'publishedAt', direction: 'desc' }] },
    { title: 'Headline', name: 'headline', by: [{ field: 'title', direction: 'asc' }] },
  ],
  preview: {
    select: {
      id: '_id',
      title: 'title',
      section: 'section.title',
      category: 'category.title',
      publishedAt: 'publishedAt',
      media: 'cover',
    },
    prepare: toStoryPreview,
  },
})
