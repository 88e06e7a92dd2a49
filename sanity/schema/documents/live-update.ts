import { BoltIcon } from '@sanity/icons/Bolt'
import { defineField, defineType } from 'sanity'
import { NowInput } from '../../form/dates/now-input.tsx'
import { bodyField } from '../body-field.ts'
import { timeUnlessDraft } from '../rules/time-unless-draft.ts'
import { toUpdatePreview } from '../../desk/story-state/story-preview.ts'

export const liveUpdate = defineType({
  name: 'liveUpdate',
  title: 'Live update',
  type: 'document',
  icon: BoltIcon,
  fields: [
    defineField({
      name: 'article',
      title: 'Live story',
      type: 'reference',
      to: [{ type: 'article' }],
      options: { filter: 'kind == "live"' },
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'headline',
      title: 'Headline',
      type: 'string',
      description: 'What this update says, in one line.',
      validation: (rule) => rule.required(),
    }),
    bodyField(),
    defineField({
      name: 'publishedAt',
      title: 'Published at',
      type: 'datetime',
      components: { input: NowInput },
      initialValue: () => new Date().toISOString(),
      validation: timeUnlessDraft,
    }),
    defineField({
      name: 'author',
      title: 'Author',
      type: 'reference',
      to: [{ type: 'author' }],
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'key',
      title: 'Key event',
      type: 'boolean',
      description: 'Listed among the events that a latecomer should know of.',
      initialValue: false,
    }),
    defineField({
      name: 'pinned',
      title: 'Pinned',
      type: 'boolean',
      description: 'Stays on top of newer updates.',
      initialValue: false,
    }),
  ],
  orderings: [{ title: 'Newest first', name: 'newest', by: [{ field: 'publishedAt', direction: 'desc' }] }],
  preview: {
    select: {
      id: '_id',
      headline: 'headline',
      story: 'article.title',
      publishedAt: 'publishedAt',
      key: 'key',
      pinned: 'pinned',
    },
    prepare: toUpdatePreview,
  },
})
