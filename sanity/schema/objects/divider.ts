import { defineField, defineType } from 'sanity'

export const divider = defineType({
  name: 'divider',
  title: 'Divider',
  type: 'object',
  description: 'A pause between two parts of a story.',
  // An object type needs a field, and a divider has nothing to say.
  fields: [defineField({ name: 'style', type: 'string', hidden: true, readOnly: true })],
  preview: { prepare: () => ({ title: '———' }) },
})
