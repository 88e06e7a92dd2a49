import { DocumentIcon } from '@sanity/icons/Document'
import { defineField, defineType } from 'sanity'
import { toCountedInput } from '../../form/counter/counted-input.tsx'
import { PageInput } from '../../form/slug/page-input.tsx'
import { bodyField } from '../body-field.ts'
import { previousSlugsField } from '../previous-slugs-field.ts'
import { slugField } from '../slug-field.ts'

export const page = defineType({
  name: 'page',
  title: 'Page',
  type: 'document',
  icon: DocumentIcon,
  components: { input: PageInput },
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      components: { input: toCountedInput(70) },
      validation: (rule) => rule.required().max(70),
    }),
    slugField(),
    bodyField(),
    previousSlugsField(),
  ],
  preview: { select: { title: 'title', subtitle: 'slug.current' } },
})
