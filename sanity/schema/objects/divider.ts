import { RemoveIcon } from '@sanity/icons/Remove'
import { defineField, defineType } from 'sanity'
import { DividerPreview } from '../../form/blocks/divider-preview.tsx'

export const divider = defineType({
  name: 'divider',
  title: 'Divider',
  type: 'object',
  icon: RemoveIcon,
  description: 'A pause between two parts of a story.',
  // An object type needs a field, and a divider has nothing to say.
  fields: [defineField({ name: 'style', type: 'string', hidden: true, readOnly: true })],
  components: { preview: DividerPreview },
  preview: { prepare: () => ({ title: 'Divider' }) },
})
