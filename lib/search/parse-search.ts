import { z } from 'zod'

/** Characters of a search that are looked at. */
export const MAX_LENGTH = 120

/** What an address asks for. Texts are empty, dates too, where nothing is asked. */
export type SearchRequest = {
  /** As it was typed, on one line and without what cannot be seen. */
  text: string
  /** Whether something was typed after `MAX_LENGTH`. */
  cut: boolean
  /** Slugs. */
  section: string
  author: string
  /** First and last day, `2026-01-28`. */
  from: string
  to: string
  newest: boolean
  /** Whether to search for just this, however it is spelled. */
  exact: boolean
  /** From 1, whether there is such a page or not. */
  page: number
}

/** Controls, and marks without a width that could hide in a word or turn the direction of what follows. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\s]+/gu

const first = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().catch(''))

const textSchema = first.transform((value) => {
  const clean = value
    .slice(0, 10 * MAX_LENGTH)
    .toWellFormed()
    .replace(INVISIBLE, ' ')
    .trim()
  const characters = [...clean]
  return { text: characters.slice(0, MAX_LENGTH).join('').trim(), cut: characters.length > MAX_LENGTH }
})

const slug = first.pipe(
  z
    .string()
    .regex(/^[\p{L}\p{N}_-]{1,200}$/u)
    .catch(''),
)
const day = first.pipe(z.iso.date().catch(''))
const flag = (word: string) => first.transform((value) => value === word)
const page = first.transform(Number).pipe(z.number().int().min(1).max(999_999).catch(1))

const parametersSchema = z.object({
  q: textSchema,
  section: slug,
  author: slug,
  from: day,
  to: day,
  sort: flag('newest'),
  exact: flag('1'),
  page,
})

/** Reads the parameters of a search; what makes no sense counts as not asked. */
export function parseSearch(parameters: Record<string, unknown>): SearchRequest {
  const { q, sort, ...rest } = parametersSchema.parse(parameters)
  return { ...q, ...rest, newest: sort }
}
