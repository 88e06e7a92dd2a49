import { Path } from 'groq-js'

/** An array with its first null alone: groq-js' `array::unique` leaves them all. */
export function dropRepeatedNulls(array: unknown): unknown {
  if (!Array.isArray(array)) return null
  const first = array.findIndex((member) => member === null || member === undefined)
  return array.filter((member, place) => (member !== null && member !== undefined) || place === first)
}

/** `path("a.b") in path("a.*")`: groq-js takes texts alone on the left side of a path. */
export function isPathIn(left: unknown, right: unknown): unknown {
  if (Array.isArray(right)) return false
  return left instanceof Path && right instanceof Path ? right.matches(left.toJSON()) : null
}
