import { BlockquoteIcon } from '@sanity/icons/Blockquote'
import { defineField, defineType } from 'sanity'
import { PullQuotePreview } from '../../form/blocks/pull-quote-preview.tsx'

export const pullQuote = defineType({
  name: 'pullQuote',
  title: 'Pull quote',
  type: 'object',
  icon: BlockquoteIcon,
  fields: [
    defineField({
      name: 'text',
      title: 'Quote',
      type: 'text',
      rows: 3,
      description: 'A sentence worth stopping at, without quotation marks.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'attribution',
      title: 'Attribution',
      type: 'string',
      description: 'Who said it, and in what capacity. Leave empty when it repeats the story’s own words.',
    }),
  ],
  components: { preview: PullQuotePreview },
  preview: {
    select: { text: 'text', attribution: 'attribution' },
    prepare: (selected) => ({ ...selected, title: 'Pull quote' }),
  },
})
