import { defineField, defineType } from 'sanity'
import { slugField } from '../slug-field.ts'

export const tag = defineType({
  name: 'tag',
  title: 'Topic',
  type: 'document',
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
  ],
  preview: { select: { title: 'title', subtitle: 'description' } },
})
