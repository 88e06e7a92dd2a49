import type { Document } from '../../documents/document.ts'

/** Taken unchanged from a stored document: all of it when there is no `parent`, else the parent's member at `step`. */
export type Stored = {
  kind: 'stored'
  value: unknown
  document: Document
  parent: Stored | null
  step: string | number
}

/** What a query put together out of other values. Values are only computed where something asks for them. */
type Made =
  | { kind: 'object'; fields: ReadonlyMap<string, Traced>; readonly value: unknown }
  | { kind: 'array'; items: readonly Traced[]; readonly value: unknown }

/** What a query computed: it was stored nowhere as it is. */
type Computed = { kind: 'computed'; readonly value: unknown }

/** A value of a query and, as far as it has one, its source. */
export type Traced = Stored | Made | Computed

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function once(compute: () => unknown): () => unknown {
  let known: { value: unknown } | undefined
  return () => (known ??= { value: compute() }).value
}

export function toComputed(compute: () => unknown): Traced {
  const getValue = once(compute)
  return {
    kind: 'computed',
    get value() {
      return getValue()
    },
  }
}

export const NOTHING: Traced = toComputed(() => null)

export function toObject(fields: ReadonlyMap<string, Traced>): Traced {
  const getValue = once(() => Object.fromEntries([...fields].map(([name, { value }]) => [name, value])))
  return {
    kind: 'object',
    fields,
    get value() {
      return getValue()
    },
  }
}

export function toArray(items: readonly Traced[]): Traced {
  const getValue = once(() => items.map(({ value }) => value))
  return {
    kind: 'array',
    items,
    get value() {
      return getValue()
    },
  }
}

/** A whole document: as stored, and as its perspective shows it. */
export function toStored(document: Document, shown: Document): Traced {
  return { kind: 'stored', value: shown, document, parent: null, step: '' }
}

/** A perspective names documents anew: those fields are its own. */
const isRenamed = ({ parent, document, value }: Stored, step: string, member: unknown) =>
  parent === null && document !== value && document[step] !== member

function toMember(parent: Stored, step: string | number, value: unknown): Traced {
  if (typeof step === 'string' && isRenamed(parent, step, value)) return toComputed(() => value)
  return { kind: 'stored', value, document: parent.document, parent, step }
}

/** The members of an object by name; none for any other value. */
export function getFields(traced: Traced): ReadonlyMap<string, Traced> {
  if (traced.kind === 'object') return traced.fields
  if (traced.kind === 'array' || !isRecord(traced.value)) return new Map()
  const members = Object.entries(traced.value)
  return new Map(
    members.map(([name, value]) => [
      name,
      traced.kind === 'stored' ? toMember(traced, name, value) : toComputed(() => value),
    ]),
  )
}

/** The member of an object by that name. */
export function getField(traced: Traced, name: string): Traced {
  if (traced.kind === 'object') return traced.fields.get(name) ?? NOTHING
  const { value } = traced
  if (!isRecord(value) || !Object.hasOwn(value, name)) return NOTHING
  const member = value[name]
  return traced.kind === 'stored' ? toMember(traced, name, member) : toComputed(() => member)
}

/** The members of an array in their order; null for any other value. */
export function getItems(traced: Traced): readonly Traced[] | null {
  if (traced.kind === 'array') return traced.items
  if (traced.kind === 'object' || !Array.isArray(traced.value)) return null
  const items: unknown[] = traced.value
  return items.map((item, index) =>
    traced.kind === 'stored' ? toMember(traced, index, item) : toComputed(() => item),
  )
}
