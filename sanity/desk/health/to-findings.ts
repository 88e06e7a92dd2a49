import { isRecord, toMemberStep, type Step } from './field-path.ts'
import type { Finding, HealthDocument } from './finding.ts'
import { toWords } from './to-words.ts'

type Issue = { path: readonly PropertyKey[]; message: string }

/** Fields in which a query puts other documents, and of what type: null where the result tells. */
const joined: Record<string, string | null> = {
  section: 'section',
  category: 'category',
  authors: 'author',
  author: 'author',
  tags: 'tag',
  related: 'article',
  categories: 'category',
  article: 'article',
  target: null,
}

/** Fields that a query makes of others; null for one that only wraps the document's own. */
const made: Record<string, string | null> = { length: 'body', editedAt: '_updatedAt', redirect: null }

type Place = { id: string; type: string; path: Step[]; document: unknown; inside: string | null }

const get = (value: unknown, key: PropertyKey): unknown => (isRecord(value) ? value[key] : undefined)

/** The stored member that a member of a result was made of. */
function toStored(stored: unknown, member: unknown, index: number): unknown {
  if (!Array.isArray(stored)) return undefined
  const key = get(member, '_key')
  return stored.find((one: unknown) => key !== undefined && get(one, '_key') === key) ?? stored[index]
}

/** Follows an issue's path through a result and, beside it, through the document the result was made of. */
function toPlace(parts: readonly PropertyKey[], result: unknown, root: HealthDocument): Place {
  const place: Place = { id: root._id, type: root._type, path: [], document: root, inside: null }
  let value = result
  let field = ''
  for (const [index, part] of parts.entries()) {
    value = get(value, part)
    if (typeof part === 'number') {
      const stored = toStored(place.document, value, part)
      place.path.push(toMemberStep(stored ?? value, part))
      place.document = stored
    } else {
      const name = String(part)
      const own = name in made ? made[name] : name
      if (own === 'asset') return place
      if (typeof own !== 'string') continue
      field = own
      place.path.push(field)
      place.document = get(place.document, field)
    }
    const isLast = index === parts.length - 1
    if (isLast || !(field in joined)) continue
    const id = get(value, '_id')
    const type = joined[field]
    if (typeof id === 'string' && typeof type === 'string')
      Object.assign(place, { id, type, path: [], document: undefined })
    else if (typeof part === 'number' || !Array.isArray(value))
      return { ...place, inside: String(parts[index + 1]) }
  }
  return place
}

function toProblem(issue: Issue, result: unknown, place: Place): string {
  if (place.inside !== null) return `leads to a document whose ${place.inside} is not right`
  const value = issue.path.reduce(get, result)
  const hasReference = typeof get(place.document, '_ref') === 'string'
  if ((value === null || value === undefined) && hasReference)
    return 'leads to something that is gone or not published'
  return toWords(issue.message, value)
}

/** What a schema has against a document's part of the site, each said of the field to mend. */
export function toFindings(issues: readonly Issue[], result: unknown, root: HealthDocument): Finding[] {
  return issues.map((issue) => {
    const place = toPlace(issue.path, result, root)
    const { id, type, path } = place
    return { id, type, path, problem: toProblem(issue, result, place) }
  })
}
