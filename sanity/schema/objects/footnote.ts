import { AsteriskIcon } from '@sanity/icons/Asterisk'
import { defineField, defineType } from 'sanity'
import { FootnoteMark } from '../../form/blocks/footnote-mark.tsx'

export const footnote = defineType({
  name: 'footnote',
  title: 'Footnote',
  type: 'object',
  icon: AsteriskIcon,
  fields: [
    defineField({
      name: 'body',
      title: 'Note',
      type: 'simpleBlocks',
      description:
        'A source or a remark that would hold readers up. Its number stands behind the marked words; notes are numbered by themselves.',
      validation: (rule) => rule.required().min(1),
    }),
  ],
  components: { annotation: FootnoteMark },
})
