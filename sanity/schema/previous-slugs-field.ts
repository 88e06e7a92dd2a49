import { defineArrayMember, defineField } from 'sanity'

/** Slugs that a document had before, kept by its slug's input: their addresses lead to its present one. */
export function previousSlugsField({ group }: { group?: string } = {}) {
  return defineField({
    name: 'previousSlugs',
    title: 'Previous slugs',
    type: 'array',
    group,
    description: 'Kept by the system: links to these lead here.',
    readOnly: true,
    hidden: ({ value }) => !Array.isArray(value) || value.length === 0,
    of: [defineArrayMember({ type: 'string' })],
  })
}
