import { defineField, defineType } from 'sanity'
import { codeLanguages } from '../../../lib/content/code-languages.ts'

export const codeBlock = defineType({
  name: 'codeBlock',
  title: 'Code',
  type: 'object',
  fields: [
    defineField({
      name: 'language',
      title: 'Language',
      type: 'string',
      description: 'Decides how the code is coloured.',
      options: { list: codeLanguages.map(({ id, title }) => ({ title, value: id })) },
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'filename',
      title: 'File name',
      type: 'string',
      description: 'Shown above the code, e.g. server.ts.',
    }),
    defineField({
      name: 'code',
      title: 'Code',
      type: 'text',
      rows: 12,
      validation: (rule) => rule.required(),
    }),
  ],
  preview: { select: { title: 'filename', subtitle: 'code', language: 'language' } },
})
