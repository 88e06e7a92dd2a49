import { ImageIcon } from '@sanity/icons/Image'
import { defineArrayMember, defineType } from 'sanity'
import { ImagePreview } from '../../form/blocks/image-preview.tsx'
import { Heading } from '../../form/body/heading.tsx'
import { ImageInput } from '../../form/image/image-input.tsx'
import { imageFields } from '../image-fields.ts'
import { layoutField } from '../layout-field.ts'
import { textLists, textMarks } from './text-marks.ts'

const block = defineArrayMember({
  type: 'block',
  styles: [
    { title: 'Normal', value: 'normal' },
    { title: 'Heading 2', value: 'h2', component: Heading },
    { title: 'Heading 3', value: 'h3', component: Heading },
    { title: 'Quote', value: 'blockquote' },
  ],
  lists: textLists,
  marks: { ...textMarks, annotations: [...textMarks.annotations, { type: 'footnote' }] },
})

const image = defineArrayMember({
  type: 'image',
  title: 'Image',
  icon: ImageIcon,
  options: { hotspot: true },
  components: { input: ImageInput, preview: ImagePreview },
  preview: {
    select: {
      url: 'asset.url',
      width: 'asset.metadata.dimensions.width',
      height: 'asset.metadata.dimensions.height',
      hotspot: 'hotspot',
      crop: 'crop',
      alt: 'alt',
      caption: 'caption',
      credit: 'credit',
      placing: 'layout',
    },
    prepare: (selected) => ({ ...selected, title: selected.alt || selected.caption || 'Image' }),
  },
  fields: [
    ...imageFields({ decorative: true }),
    layoutField('How much room the picture takes: that of the text, wider, or the whole page.'),
  ],
})

export const body = defineType({
  name: 'body',
  title: 'Body',
  type: 'array',
  of: [
    block,
    image,
    defineArrayMember({ type: 'pullQuote' }),
    defineArrayMember({ type: 'codeBlock' }),
    defineArrayMember({ type: 'table' }),
    defineArrayMember({ type: 'factBox' }),
    defineArrayMember({ type: 'callout' }),
    defineArrayMember({ type: 'embed' }),
    defineArrayMember({ type: 'gallery' }),
    defineArrayMember({ type: 'divider' }),
  ],
})
