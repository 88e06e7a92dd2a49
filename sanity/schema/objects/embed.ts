import { defineField, defineType } from 'sanity'

export const embed = defineType({
  name: 'embed',
  title: 'Embed',
  type: 'object',
  fields: [
    defineField({
      name: 'provider',
      title: 'From',
      type: 'string',
      options: {
        list: [
          { title: 'YouTube', value: 'youtube' },
          { title: 'X', value: 'x' },
          { title: 'Mastodon', value: 'mastodon' },
          { title: 'Bluesky', value: 'bluesky' },
        ],
      },
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      description:
        'The address of the video or post. Readers load it with a click; nothing is fetched before.',
      validation: (rule) => rule.required().uri({ scheme: ['https'] }),
    }),
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'What it is and who made it: all that readers see before they click.',
      validation: (rule) => rule.required(),
    }),
  ],
  preview: { select: { title: 'title', subtitle: 'provider' } },
})
