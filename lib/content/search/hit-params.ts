import { z } from 'zod'
import { isBesideHeadlines } from '../../search/is-beside-headlines.ts'
import { MAX_TERMS } from '../../search/terms.ts'

/** Letters, digits and `_` alone: whatever else means something to `text::query` never reaches it. */
const wordSchema = z.string().regex(/^[\p{L}\p{N}\p{M}_]+$/u)

const termSchema = z.object({
  /** One word, or the words of a phrase. */
  words: z.array(wordSchema).min(1),
  /** `_id`s of what the term names. */
  names: z.array(z.string()),
})

type Term = z.output<typeof termSchema>

/** Words that stories hold where nobody reads them: as kinds of stories and blocks, in addresses, in times. */
const unread = new Set(
  [
    'news analysis opinion review explainer live',
    'normal h2 h3 blockquote bullet number strong em code strike through link',
    'note tip warning body wide full youtube x mastodon bluesky image file article correction',
    'http https www com org net html htm',
  ].flatMap((words) => words.split(' ')),
)

const isUnread = (word: string) => unread.has(word) || /^\d/.test(word)
const isPhrase = ({ words }: Term) => words.length > 1

/** A phrase has to be read, and so has a word that stands where nobody reads it: a lake cannot tell by its index. */
const isExact = (term: Term) => isPhrase(term) || term.words.some(isUnread)

const toPhrase = (words: string[]) => `"${words.join(' ')}"`
const toText = (term: Term) => (isPhrase(term) ? toPhrase(term.words) : term.words.join())
const toWords = (terms: Term[]) => terms.flatMap(({ words }) => words).join(' ')

/** The parameters of one place for a term; without a term they are empty. */
function toPlace(term: Term | undefined, place: number) {
  return {
    [`term${place}`]: term ? toText(term) : '',
    [`names${place}`]: term?.names ?? [],
    [`exact${place}`]: term !== undefined && isExact(term),
  }
}

function toTermParams(terms: Term[], newest: boolean) {
  const places = Array.from({ length: MAX_TERMS }, (_, index) => toPlace(terms[index], index + 1))
  const words = terms.flatMap((term) => term.words)
  const all = terms.map(toText).join(' ')
  return {
    all,
    phrase: words.length > 1 ? toPhrase(words) : '',
    words: words.join(' '),
    rest: toWords(terms.filter((term) => term.names.length === 0)),
    headline: newest || words.every((word) => isBesideHeadlines(word)) ? '' : all,
    quoted: terms.some(isPhrase) ? all : '',
    names: terms.flatMap(({ names }) => names),
    ...Object.assign({}, ...places),
  }
}

const fields = {
  terms: z.array(termSchema).min(1).max(MAX_TERMS),
  /** `_id`; empty for any. */
  section: z.string(),
  /** `_id`; empty for any. */
  author: z.string(),
  /** Days or times of publication, compared as texts, the second no longer included; empty for any. */
  from: z.string(),
  until: z.string(),
  /** The newest are wanted, instead of the best. */
  newest: z.boolean(),
}

/** What is searched for, as parameters of the query: each term has places of its own in it. */
export const hitParamsSchema = z
  .object(fields)
  .transform(({ terms, newest, ...rest }): Record<string, unknown> => ({
    ...rest,
    ...toTermParams(terms, newest),
  }))
