import { toPathText, type Step } from './field-path.ts'

/** A whole document, as far as it is read here. */
export type HealthDocument = { _id: string; _type: string } & Record<string, unknown>

/** One thing that is wrong with one field of a document. */
export type Finding = {
  id: string
  type: string
  /** Where in the document; empty for the document as a whole. */
  path: Step[]
  /** What is wrong, to be read after the field's name: "is missing". */
  problem: string
}

/** What is wrong with one document. */
export type SickDocument = { id: string; type: string; title: string | null; findings: Finding[] }

const nameFields = ['title', 'headline', 'name', 'from'] as const

/** What editors know a document by. */
export function toTitle(document: Record<string, unknown>): string | null {
  const name = nameFields
    .map((field) => document[field])
    .find((value) => typeof value === 'string' && value !== '')
  return typeof name === 'string' ? name : null
}

/** One finding for each place: the first word on it counts. */
export function toDistinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ id, path }) => {
    const place = `${id} ${toPathText(path)}`
    const isNew = !seen.has(place)
    seen.add(place)
    return isNew
  })
}
