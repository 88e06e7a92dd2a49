import type { FilterDefault } from '@sanity/client'

/** Where clicks on a marked text lead. */
const studioUrl = '/studio'

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

const isProse: FilterDefault = ({ sourcePath }) => {
  const fields = sourcePath.filter((part) => typeof part === 'string')
  const last = fields.at(-1)
  return last !== undefined && prose.has(last) && !fields.includes('seo')
}

/** How the client marks texts with their sources: invisible characters at their ends, which `stegaClean` takes away. */
export const sourceMarks = { enabled: true, studioUrl, filter: isProse }
