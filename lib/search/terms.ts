/** Terms that a search may have; those after them are left out. */
export const MAX_TERMS = 6

/** Words of a search that are looked at, in all. */
const MAX_WORDS = 24

/** What is searched for: one word, or several that stand beside each other. Lower-case, letters and digits alone. */
export type Term = { words: string[] }

const CHUNK = /"(?<phrase>[^"]*)"?|[^\s"]+/g
const QUOTES = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02]/g
const POSSESSIVE = /['\u2019]s\b/g
const WORD = /[\p{L}\p{N}\p{M}_]+/gu

/** Words of a text as searches compare them: lower-case, without signs. */
export function toWords(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? []
}

function withoutStopWords(terms: Term[], stopWords: ReadonlySet<string>): Term[] {
  const telling = terms.filter(({ words: [word = '', ...more] }) => more.length > 0 || !stopWords.has(word))
  return telling.length > 0 ? telling : terms
}

function withoutRepetition(terms: Term[]): Term[] {
  return [...new Map(terms.map((term) => [term.words.join(' '), term])).values()]
}

/**
 * The terms of what somebody typed: words, "quoted phrases", and words written as one ("gpt-4o"). `stopWords` count only
 * where there is nothing else. `left` tells how many terms are one too many.
 */
export function toTerms(text: string, stopWords: ReadonlySet<string>): { terms: Term[]; left: number } {
  const chunks = text.replace(QUOTES, '"').replace(POSSESSIVE, '').matchAll(CHUNK)
  const all = [...chunks].flatMap(({ 0: chunk, groups }) => {
    const words = toWords(groups?.['phrase'] ?? chunk).slice(0, MAX_WORDS)
    return words.length > 0 ? [{ words }] : []
  })
  const terms = withoutRepetition(withoutStopWords(all, stopWords))
  return { terms: terms.slice(0, MAX_TERMS), left: Math.max(0, terms.length - MAX_TERMS) }
}
