import { defineField } from 'sanity'

/** Fields beside every image. `decorative` images may go without alternative text, with a warning. */
export function imageFields({ decorative = false }: { decorative?: boolean } = {}) {
  return [
    defineField({
      name: 'alt',
      title: 'Alternative text',
      type: 'string',
      description: 'What the picture shows, for readers who cannot see it. Not "image of …".',
      validation: (rule) =>
        decorative
          ? rule.required().warning('Readers who cannot see the picture will not know what it shows.')
          : rule.required().error('Say what the picture shows, for readers who cannot see it.'),
    }),
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'string',
      description: 'Shown under the picture. One sentence that adds something to it.',
    }),
    defineField({
      name: 'credit',
      title: 'Credit',
      type: 'string',
      description: 'Photographer or illustrator, and the agency if there is one.',
      validation: (rule) => rule.required().warning('Say who made the picture.'),
    }),
  ]
}
