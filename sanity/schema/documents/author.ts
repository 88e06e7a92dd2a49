import { defineArrayMember, defineField, defineType } from 'sanity'
import { imageFields } from '../image-fields.ts'
import { slugField } from '../slug-field.ts'

export const author = defineType({
  name: 'author',
  title: 'Author',
  type: 'document',
  fields: [
    defineField({ name: 'name', title: 'Name', type: 'string', validation: (rule) => rule.required() }),
    slugField({ source: 'name' }),
    defineField({
      name: 'role',
      title: 'Role',
      type: 'string',
      description: 'As in "Semiconductors correspondent".',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'bio',
      title: 'Biography',
      type: 'text',
      rows: 8,
      description: 'What the author covers and has done. Leave an empty line between paragraphs.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'picture',
      title: 'Picture',
      type: 'image',
      options: { hotspot: true },
      fields: imageFields(),
      validation: (rule) => rule.required().assetRequired(),
    }),
    defineField({
      name: 'links',
      title: 'Links',
      type: 'array',
      of: [defineArrayMember({ type: 'profileLink' })],
    }),
  ],
  preview: { select: { title: 'name', subtitle: 'role', media: 'picture' } },
})
