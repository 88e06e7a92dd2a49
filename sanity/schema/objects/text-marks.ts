/** What may be done to words inside a block of text. */
export const textMarks = {
  decorators: [
    { title: 'Strong', value: 'strong' },
    { title: 'Emphasis', value: 'em' },
    { title: 'Code', value: 'code' },
    { title: 'Strike', value: 'strike-through' },
  ],
  annotations: [{ type: 'link' }, { type: 'internalLink' }],
}

/** The kinds of list. */
export const textLists = [
  { title: 'Bullets', value: 'bullet' },
  { title: 'Numbers', value: 'number' },
]
