import { randomBytes } from 'node:crypto'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const withKey = (item: unknown): unknown =>
  isRecord(item) && !('_key' in item) ? { _key: randomBytes(6).toString('hex'), ...item } : item

function walk(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withKey(walk(item)))
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([field, item]) => [field, walk(item)]))
}

/** Gives every object in an array of a mutation the `_key` it lacks, at any depth. */
export function withArrayKeys<T extends object>(mutation: T): T {
  const fields = Object.entries(mutation).map(([field, item]) => [field, walk(item)])
  return { ...mutation, ...Object.fromEntries(fields) }
}
