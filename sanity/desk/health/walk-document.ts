import { isRecord, toMemberStep, type Step } from './field-path.ts'

/** Every object inside a document with the way to it, the document itself first. */
export function* walkDocument(
  value: unknown,
  path: Step[] = [],
): Generator<{ value: Record<PropertyKey, unknown>; path: Step[] }> {
  if (Array.isArray(value)) {
    for (const [index, member] of value.entries()) {
      const step = toMemberStep(member, index)
      yield* walkDocument(member, [...path, step])
    }
  } else if (isRecord(value)) {
    yield { value, path }
    for (const [field, child] of Object.entries(value)) yield* walkDocument(child, [...path, field])
  }
}
