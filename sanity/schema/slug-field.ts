import { defineField } from 'sanity'
import { toSlug } from '../../lib/slug.ts'
import { isUniqueSlug } from './rules/unique-slug.ts'

/** The slug of a document, generated from its title (or another field). */
export function slugField({ source = 'title', group }: { source?: string; group?: string } = {}) {
  return defineField({
    name: 'slug',
    title: 'Slug',
    type: 'slug',
    group,
    description:
      'The last part of the page’s address. Press Generate; once published, change it only with a reason.',
    options: { source, slugify: toSlug, isUnique: isUniqueSlug, maxLength: 96 },
    validation: (rule) =>
      rule.required().custom((slug) => {
        if (!slug?.current) return 'Press Generate to make a slug.'
        return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug.current)
          ? true
          : 'Use lower-case letters and digits, with single dashes between words.'
      }),
  })
}
