import { defineArrayMember, defineField, defineType } from 'sanity'

export const retraction = defineType({
  name: 'retraction',
  title: 'Retraction',
  type: 'document',
  description: 'Made by the Retract action of a story. Its addresses answer that the story is gone, and why.',
  fields: [
    defineField({
      name: 'reason',
      title: 'Reason',
      type: 'text',
      rows: 3,
      description: 'Readers see it at the story’s addresses. Say what was wrong and what was done about it.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'retractedAt',
      title: 'Retracted at',
      type: 'datetime',
      readOnly: true,
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'paths',
      title: 'Addresses',
      type: 'array',
      description: 'Where the story stood, now and before.',
      readOnly: true,
      of: [defineArrayMember({ type: 'string' })],
      validation: (rule) => rule.required().min(1),
    }),
    defineField({
      name: 'story',
      title: 'Story',
      type: 'reference',
      to: [{ type: 'article' }],
      weak: true,
      readOnly: true,
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {
    select: { path: 'paths.0', retractedAt: 'retractedAt' },
    prepare: ({ path, retractedAt }) => ({ title: path, subtitle: retractedAt?.slice(0, 10) }),
  },
})
