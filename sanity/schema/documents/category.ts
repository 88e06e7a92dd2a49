import { FolderIcon } from '@sanity/icons/Folder'
import { defineField, defineType } from 'sanity'
import { PageInput } from '../../form/slug/page-input.tsx'
import { previousSlugsField } from '../previous-slugs-field.ts'
import { slugField } from '../slug-field.ts'

export const category = defineType({
  name: 'category',
  title: 'Category',
  type: 'document',
  icon: FolderIcon,
  components: { input: PageInput },
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      validation: (rule) => rule.required().max(40),
    }),
    slugField(),
    defineField({
      name: 'section',
      title: 'Section',
      type: 'reference',
      to: [{ type: 'section' }],
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 2,
      description: 'One sentence under the title of the category’s page, also for search engines.',
      validation: (rule) => rule.required(),
    }),
    previousSlugsField(),
  ],
  preview: { select: { title: 'title', subtitle: 'section.title' } },
})
