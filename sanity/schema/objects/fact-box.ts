import { defineField, defineType } from 'sanity'

export const factBox = defineType({
  name: 'factBox',
  title: 'Fact box',
  type: 'object',
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'What the box explains, e.g. "How the chip works".',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'simpleBlocks',
      validation: (rule) => rule.required(),
    }),
  ],
  preview: { select: { title: 'title' } },
})
