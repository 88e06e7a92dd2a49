import { defineField, defineType } from 'sanity'

export const navItem = defineType({
  name: 'navItem',
  title: 'Link',
  type: 'object',
  fields: [
    defineField({
      name: 'target',
      title: 'Page',
      type: 'reference',
      to: [{ type: 'section' }, { type: 'category' }, { type: 'page' }],
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'label',
      title: 'Label',
      type: 'string',
      description: 'Only where it should differ from the page’s title.',
    }),
  ],
  preview: { select: { title: 'label', subtitle: 'target.title' } },
})
