import { defineField } from 'sanity'

/** How much room pictures take on the page. */
export function layoutField(description: string) {
  return defineField({
    name: 'layout',
    title: 'Layout',
    type: 'string',
    description,
    options: {
      layout: 'radio',
      direction: 'horizontal',
      list: [
        { title: 'Body', value: 'body' },
        { title: 'Wide', value: 'wide' },
        { title: 'Full', value: 'full' },
      ],
    },
    initialValue: 'body',
  })
}
