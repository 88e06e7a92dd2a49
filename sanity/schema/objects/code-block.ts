import { CodeBlockIcon } from '@sanity/icons/CodeBlock'
import { defineField, defineType } from 'sanity'
import { CodeBlockPreview } from '../../form/blocks/code-block-preview.tsx'
import { CodeInput } from '../../form/blocks/code-input.tsx'
import { codeLanguages } from '../../../lib/content/code-languages.ts'

export const codeBlock = defineType({
  name: 'codeBlock',
  title: 'Code',
  type: 'object',
  icon: CodeBlockIcon,
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
      components: { input: CodeInput },
      validation: (rule) => rule.required(),
    }),
  ],
  components: { preview: CodeBlockPreview },
  preview: {
    select: { code: 'code', language: 'language', filename: 'filename' },
    prepare: (selected) => ({ ...selected, title: selected.filename || 'Code' }),
  },
})
