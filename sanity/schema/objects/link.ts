import { LinkIcon } from '@sanity/icons/Link'
import { defineField, defineType } from 'sanity'
import { toLinkWarning } from '../rules/link-warning.ts'

export const link = defineType({
  name: 'link',
  title: 'Link',
  type: 'object',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'href',
      title: 'Address',
      type: 'string',
      description: 'A whole address on another site. For pages of this site use an internal link.',
      validation: (rule) => [rule.required(), rule.custom(toLinkWarning).warning()],
    }),
  ],
})
