import { defineField, defineType } from 'sanity'

export const pullQuote = defineType({
  name: 'pullQuote',
  title: 'Pull quote',
  type: 'object',
  fields: [
    defineField({
      name: 'text',
      title: 'Quote',
      type: 'text',
      rows: 3,
      description: 'A sentence worth stopping at, without quotation marks.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'attribution',
      title: 'Attribution',
      type: 'string',
      description: 'Who said it, and in what capacity. Leave empty when it repeats the story’s own words.',
    }),
  ],
  preview: { select: { title: 'text', subtitle: 'attribution' } },
})
