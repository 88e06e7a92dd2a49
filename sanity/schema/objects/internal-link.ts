import { DocumentIcon } from '@sanity/icons/Document'
import { defineField, defineType } from 'sanity'

export const internalLink = defineType({
  name: 'internalLink',
  title: 'Internal link',
  type: 'object',
  icon: DocumentIcon,
  fields: [
    defineField({
      name: 'reference',
      title: 'Page',
      type: 'reference',
      description: 'A page of this site. The link keeps working when its slug changes.',
      to: [
        { type: 'article' },
        { type: 'section' },
        { type: 'category' },
        { type: 'tag' },
        { type: 'author' },
        { type: 'page' },
      ],
      validation: (rule) => rule.required(),
    }),
  ],
})
