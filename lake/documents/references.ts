export type DocumentReference = { to: string; weak: boolean }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** References to other datasets carry their own `_type` and are not ours to hold. */
const isElsewhere = (value: Record<string, unknown>) =>
  value['_type'] === 'crossDatasetReference' ||
  value['_type'] === 'globalDocumentReference' ||
  '_dataset' in value

function collect(value: unknown, found: Map<string, boolean>): void {
  if (Array.isArray(value)) value.forEach((item) => collect(item, found))
  else if (isRecord(value)) {
    if (typeof value['_ref'] === 'string' && !isElsewhere(value)) {
      const weak = value['_weak'] === true
      found.set(value['_ref'], (found.get(value['_ref']) ?? true) && weak)
    }
    Object.values(value).forEach((item) => collect(item, found))
  }
}

/** Every document a value refers to, once each; strong when any of its references is strong. */
export function toReferences(value: unknown): DocumentReference[] {
  const found = new Map<string, boolean>()
  collect(value, found)
  return [...found].map(([to, weak]) => ({ to, weak }))
}
