import { InfoOutlineIcon } from '@sanity/icons/InfoOutline'
import { defineField, defineType } from 'sanity'
import { FactBoxPreview } from '../../form/blocks/fact-box-preview.tsx'

export const factBox = defineType({
  name: 'factBox',
  title: 'Fact box',
  type: 'object',
  icon: InfoOutlineIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'What the box explains, e.g. "How the chip works".',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'simpleBlocks',
      validation: (rule) => rule.required(),
    }),
  ],
  components: { preview: FactBoxPreview },
  preview: {
    select: { heading: 'title', text: 'body' },
    prepare: (selected) => ({ ...selected, title: selected.heading || 'Fact box' }),
  },
})
