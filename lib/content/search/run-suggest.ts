import { isBesideHeadlines } from '../../search/is-beside-headlines.ts'
import { toWords } from '../../search/terms.ts'
import type { Ask } from '../ask.ts'
import { findPages } from './find-pages.ts'
import type { Named } from './query.ts'

/** Something that somebody who is typing may be looking for. */
export type Suggestion = {
  type: 'story' | Named['_type']
  label: string
  href: string
}

/** Words that are looked at, and what is suggested of pages. */
const WORDS = 6
const PAGES = 3

/** The newest stories and the pages that go with what was typed so far, eight at most. */
export async function runSuggest(ask: Ask, typed: string): Promise<Suggestion[]> {
  const words = toWords(typed).slice(0, WORDS)
  if (words.length === 0) return []
  const recent = words.every((word, index) => isBesideHeadlines(word, { begun: index === words.length - 1 }))
  const [names, stories] = await Promise.all([
    ask('search-names', {}),
    ask('search-suggestions', { begun: `${words.join(' ')}*`, recent }),
  ])
  const pages = findPages(words, names, PAGES)
  return [
    ...pages.map(({ _type, name, href }) => ({ type: _type, label: name, href })),
    ...stories.map(({ title, href }) => ({ type: 'story' as const, label: title, href })),
  ]
}
