import { StackCompactIcon } from '@sanity/icons/StackCompact'
import { defineField, defineType } from 'sanity'
import { accents } from '../../../lib/content/card.ts'
import { AccentInput } from '../../form/accent/accent-input.tsx'
import { PageInput } from '../../form/slug/page-input.tsx'
import { previousSlugsField } from '../previous-slugs-field.ts'
import { slugField } from '../slug-field.ts'

export const section = defineType({
  name: 'section',
  title: 'Section',
  type: 'document',
  icon: StackCompactIcon,
  components: { input: PageInput },
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      validation: (rule) => rule.required().max(40),
    }),
    slugField(),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 2,
      description: 'One sentence under the title of the section’s page, also for search engines.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'accent',
      title: 'Accent',
      type: 'string',
      description: 'The colour of the section’s kickers and rails.',
      options: { list: accents.map((accent) => ({ title: accent, value: accent })) },
      components: { input: AccentInput },
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'order',
      title: 'Order',
      type: 'number',
      description: 'Sections with lower numbers come first.',
      validation: (rule) => rule.required(),
    }),
    previousSlugsField(),
  ],
  orderings: [{ title: 'Order', name: 'order', by: [{ field: 'order', direction: 'asc' }] }],
  preview: { select: { title: 'title', subtitle: 'description' } },
})
