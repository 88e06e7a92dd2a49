import { defineField } from 'sanity'
import { toSlug } from '../../lib/slug.ts'
import { SlugInput } from '../form/slug/slug-input.tsx'
import { findLostSlug } from './rules/lost-slug.ts'
import { findSlugClash } from './rules/slug-clash.ts'

/** The slug of a document, generated from its title (or another field). */
export function slugField({ source = 'title', group }: { source?: string; group?: string } = {}) {
  return defineField({
    name: 'slug',
    title: 'Slug',
    type: 'slug',
    group,
    description: `The last part of the page’s address. Generate makes it from the ${source === 'name' ? 'name' : 'headline or title'}.`,
    // Uniqueness is a rule of its own below, which names who has the slug.
    options: { source, slugify: toSlug, isUnique: () => true, maxLength: 96 },
    components: { input: SlugInput },
    validation: (rule) => [
      rule.required().custom((slug) => {
        if (!slug?.current) return 'Press Generate to make a slug.'
        return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug.current)
          ? true
          : 'Use lower-case letters and digits, with single dashes between words.'
      }),
      rule.custom(findSlugClash),
      rule.custom(findLostSlug),
    ],
  })
}
