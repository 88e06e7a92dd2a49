import { ThListIcon } from '@sanity/icons/ThList'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { TablePreview } from '../../form/blocks/table-preview.tsx'
import { TableInput } from '../../form/table/table-input.tsx'
import { findUnevenRow } from '../rules/uneven-row.ts'

export const table = defineType({
  name: 'table',
  title: 'Table',
  type: 'object',
  icon: ThListIcon,
  fields: [
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'string',
      description: 'What the table shows; read out before it.',
    }),
    defineField({
      name: 'headerRow',
      title: 'First row is a heading',
      type: 'boolean',
      initialValue: true,
    }),
    defineField({
      name: 'rows',
      title: 'Rows',
      type: 'array',
      components: { input: TableInput },
      of: [defineArrayMember({ type: 'tableRow' })],
      validation: (rule) => [
        rule.required().min(1),
        rule.custom((rows) => findUnevenRow(rows) ?? true).warning(),
      ],
    }),
  ],
  components: { preview: TablePreview },
  preview: {
    select: { caption: 'caption', headerRow: 'headerRow', rows: 'rows' },
    prepare: (selected) => ({ ...selected, title: selected.caption || 'Table' }),
  },
})
