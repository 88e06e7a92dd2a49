import { ImageIcon } from '@sanity/icons/Image'
import { ImagesIcon } from '@sanity/icons/Images'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { GalleryPreview } from '../../form/blocks/gallery-preview.tsx'
import { ImageInput } from '../../form/image/image-input.tsx'
import { imageFields } from '../image-fields.ts'
import { layoutField } from '../layout-field.ts'

const picture = defineArrayMember({
  type: 'image',
  title: 'Picture',
  icon: ImageIcon,
  options: { hotspot: true },
  components: { input: ImageInput },
  preview: {
    select: { media: 'asset', title: 'alt', subtitle: 'caption' },
    prepare: ({ media, title, subtitle }) => ({ media, title: title || 'No alternative text', subtitle }),
  },
  fields: imageFields({ decorative: true }),
})

export const gallery = defineType({
  name: 'gallery',
  title: 'Gallery',
  type: 'object',
  icon: ImagesIcon,
  fields: [
    defineField({
      name: 'images',
      title: 'Pictures',
      type: 'array',
      description:
        'Drop several files here at once; drag them into order. Each opens large, with its caption.',
      of: [picture],
      options: { layout: 'grid' },
      validation: (rule) => [
        rule.required().min(1).error('A gallery without pictures is not shown.'),
        rule.min(2).warning('One picture alone is better placed as an image.'),
        rule.max(20).warning('Few readers look at more than twenty pictures.'),
      ],
    }),
    layoutField('How much room the pictures take: that of the text, wider, or the whole page.'),
  ],
  components: { preview: GalleryPreview },
  preview: {
    select: { images: 'images', placing: 'layout' },
    prepare: (selected) => ({ ...selected, title: 'Gallery' }),
  },
})
