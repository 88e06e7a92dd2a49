/** What stories name: which of its fields an answer tells is not compared. */
const NAMED = ['section', 'category', 'author', 'authors', 'tags', 'topics']

function collectIds(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, item]) => {
    if (field === '_id' && typeof item === 'string') return [item]
    return NAMED.includes(field) ? [] : collectIds(item)
  })
}

const isTelling = (value: unknown) => typeof value === 'number' || Array.isArray(value)

const toSize = (value: unknown) => (Array.isArray(value) ? value.length : value)

/**
 * What an answer found, whatever it tells of it: all `_id`s in it but those of what stories name, and the numbers and the lengths of lists in its first
 * level. Two answers that look different but found the same have the same.
 */
export function toOutline(json: string): string {
  const answer: unknown = JSON.parse(json)
  const fields =
    typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? Object.entries(answer) : []
  const sizes = fields.filter(([, value]) => isTelling(value)).map(([field, value]) => [field, toSize(value)])
  const whole = isTelling(answer) ? toSize(answer) : answer === null
  return JSON.stringify([whole, sizes.sort(), collectIds(answer).sort()])
}
