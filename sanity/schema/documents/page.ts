import { defineField, defineType } from 'sanity'
import { bodyField } from '../body-field.ts'
import { slugField } from '../slug-field.ts'

export const page = defineType({
  name: 'page',
  title: 'Page',
  type: 'document',
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      validation: (rule) => rule.required().max(70),
    }),
    slugField(),
    bodyField(),
  ],
  preview: { select: { title: 'title', subtitle: 'slug.current' } },
})
