import { PlayIcon } from '@sanity/icons/Play'
import { defineField, defineType } from 'sanity'
import { embedProviders } from '../../../lib/content/embed-providers.ts'
import { EmbedPreview } from '../../form/blocks/embed-preview.tsx'
import { findForeignAddress } from '../rules/embed-address.ts'

export const embed = defineType({
  name: 'embed',
  title: 'Embed',
  type: 'object',
  icon: PlayIcon,
  fields: [
    defineField({
      name: 'provider',
      title: 'From',
      type: 'string',
      options: {
        layout: 'radio',
        direction: 'horizontal',
        list: embedProviders.map(({ id, title }) => ({ title, value: id })),
      },
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      description:
        'The address of the video or post. Readers load it with a click; nothing is fetched before.',
      validation: (rule) => [
        rule.required().uri({ scheme: ['https'] }),
        rule.custom(findForeignAddress).warning(),
      ],
    }),
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'What it is and who made it: all that readers see before they click.',
      validation: (rule) => rule.required(),
    }),
  ],
  components: { preview: EmbedPreview },
  preview: {
    select: { heading: 'title', provider: 'provider', address: 'url' },
    prepare: (selected) => ({ ...selected, title: selected.heading || 'Embed' }),
  },
})
