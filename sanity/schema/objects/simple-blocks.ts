import { defineArrayMember, defineType } from 'sanity'
import { textLists, textMarks } from './text-marks.ts'

export const simpleBlocks = defineType({
  name: 'simpleBlocks',
  title: 'Text',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [{ title: 'Normal', value: 'normal' }],
      lists: textLists,
      marks: textMarks,
    }),
  ],
})
