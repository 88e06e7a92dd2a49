import { defineField, defineType } from 'sanity'

export const correction = defineType({
  name: 'correction',
  title: 'Correction',
  type: 'object',
  fields: [
    defineField({
      name: 'text',
      title: 'Correction',
      type: 'text',
      rows: 3,
      description: 'What was wrong and what is right, in plain words.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'date',
      title: 'Date',
      type: 'datetime',
      description: 'When the story was corrected.',
      initialValue: () => new Date().toISOString(),
      validation: (rule) => rule.required(),
    }),
  ],
  preview: { select: { title: 'text', subtitle: 'date' } },
})
