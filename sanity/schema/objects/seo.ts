import { defineField, defineType } from 'sanity'
import { toCountedInput } from '../../form/counter/counted-input.tsx'

export const seo = defineType({
  name: 'seo',
  title: 'Search and sharing',
  type: 'object',
  description: 'Only where search results and shared links should differ from the story itself.',
  options: { collapsible: false },
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'Instead of the headline.',
      components: { input: toCountedInput(60) },
      validation: (rule) => rule.max(70).warning('Search results cut titles after about 60 characters.'),
    }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 3,
      description: 'Instead of the standfirst.',
      components: { input: toCountedInput(160) },
      validation: (rule) =>
        rule.max(200).warning('Search results cut descriptions after about 160 characters.'),
    }),
    defineField({
      name: 'canonical',
      title: 'Original address',
      type: 'url',
      description: 'Where the story was published first, if it was not here. Search engines are sent there.',
      validation: (rule) => rule.uri({ scheme: ['https'] }),
    }),
    defineField({
      name: 'noindex',
      title: 'Hide from search engines',
      type: 'boolean',
      initialValue: false,
    }),
  ],
})
