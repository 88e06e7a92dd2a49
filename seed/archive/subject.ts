import type { Random } from '../random.ts'
import { inventCompany, inventPerson, inventProduct } from './names.ts'
import { ADJECTIVES, FIELDS, GROUPS, PLACES, PROBLEMS, ROLES, THINGS, VERBS } from './vocabulary.ts'

/** What one archive article is about. Its sentences draw on it, so that the article keeps to its subject. */
export type Subject = {
  company: string
  rival: string
  product: string
  thing: string
  adjective: string
  field: string
  place: string
  group: string
  problem: string
  verb: string
  people: readonly { name: string; role: string }[]
}

/** Picks early words far more often than late ones, which gives the archive a long tail. */
export const pickSkewed = (random: Random, words: readonly [string, ...string[]]): string =>
  words[Math.floor(words.length * random.next() ** 2)] ?? words[0]

/** Chooses a subject. */
export const createSubject = (random: Random): Subject => ({
  company: inventCompany(random),
  rival: inventCompany(random),
  product: inventProduct(random),
  thing: pickSkewed(random, THINGS),
  adjective: pickSkewed(random, ADJECTIVES),
  field: pickSkewed(random, FIELDS),
  place: pickSkewed(random, PLACES),
  group: pickSkewed(random, GROUPS),
  problem: pickSkewed(random, PROBLEMS),
  verb: pickSkewed(random, VERBS),
  people: [0, 1, 2].map(() => ({ name: inventPerson(random), role: pickSkewed(random, ROLES) })),
})
