import { UserIcon } from '@sanity/icons/User'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { ImageInput } from '../../form/image/image-input.tsx'
import { PageInput } from '../../form/slug/page-input.tsx'
import { imageFields } from '../image-fields.ts'
import { previousSlugsField } from '../previous-slugs-field.ts'
import { slugField } from '../slug-field.ts'

export const author = defineType({
  name: 'author',
  title: 'Author',
  type: 'document',
  icon: UserIcon,
  components: { input: PageInput },
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
      description: 'Shown round and square: set the hotspot on the face.',
      options: { hotspot: true },
      components: { input: ImageInput },
      fields: imageFields(),
      validation: (rule) => rule.required().assetRequired(),
    }),
    defineField({
      name: 'links',
      title: 'Links',
      type: 'array',
      description: 'Profiles elsewhere; one on X is named when stories are shared there.',
      of: [defineArrayMember({ type: 'profileLink' })],
    }),
    previousSlugsField(),
  ],
  preview: { select: { title: 'name', subtitle: 'role', media: 'picture' } },
})
