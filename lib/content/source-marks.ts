import type { FilterDefault } from '@sanity/client'

/** Where clicks lead on what is marked with its source. */
export const studioUrl = '/studio'

/** Fields that are nothing but text to be read: no logic, address, date or search text is made of them. */
const prose = new Set([
  'title',
  'headline',
  'standfirst',
  'text',
  'attribution',
  'caption',
  'credit',
  'alt',
  'cells',
  'dateline',
  'name',
  'role',
  'bio',
  'label',
  'tagline',
  'description',
  'shareTitle',
  'shareText',
  'moreTitle',
  'moreText',
  'reason',
])

/** A mark would make words of a text without any, such as the first cell of a table. */
const isProse: FilterDefault = ({ sourcePath, value }) => {
  const fields = sourcePath.filter((part) => typeof part === 'string')
  const last = fields.at(-1)
  return value.trim() !== '' && last !== undefined && prose.has(last) && !fields.includes('seo')
}

/** How the client marks texts with their sources: invisible characters at their ends, which `stegaClean` takes away. */
export const sourceMarks = { enabled: true, studioUrl, filter: isProse }
