import { TagIcon } from '@sanity/icons/Tag'
import { defineField, defineType } from 'sanity'
import { PageInput } from '../../form/slug/page-input.tsx'
import { previousSlugsField } from '../previous-slugs-field.ts'
import { slugField } from '../slug-field.ts'

export const tag = defineType({
  name: 'tag',
  title: 'Topic',
  type: 'document',
  icon: TagIcon,
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
      description: 'One sentence under the title of the topic’s page.',
    }),
    previousSlugsField(),
  ],
  preview: { select: { title: 'title', subtitle: 'description' } },
})
