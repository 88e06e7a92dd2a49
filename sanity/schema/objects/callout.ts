import { BulbOutlineIcon } from '@sanity/icons/BulbOutline'
import { defineField, defineType } from 'sanity'
import { CalloutPreview } from '../../form/blocks/callout-preview.tsx'

export const callout = defineType({
  name: 'callout',
  title: 'Callout',
  type: 'object',
  icon: BulbOutlineIcon,
  fields: [
    defineField({
      name: 'tone',
      title: 'Tone',
      type: 'string',
      description: 'A note adds, a tip helps, a warning keeps from harm.',
      options: {
        layout: 'radio',
        direction: 'horizontal',
        list: [
          { title: 'Note', value: 'note' },
          { title: 'Tip', value: 'tip' },
          { title: 'Warning', value: 'warning' },
        ],
      },
      initialValue: 'note',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'simpleBlocks',
      validation: (rule) => rule.required(),
    }),
  ],
  components: { preview: CalloutPreview },
  preview: {
    select: { tone: 'tone', text: 'body' },
    prepare: (selected) => ({ ...selected, title: 'Callout' }),
  },
})
