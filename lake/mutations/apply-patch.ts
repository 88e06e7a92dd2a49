import { extract, Mutation as Mutator } from '@sanity/mutator'
import type { Document } from '../documents/document.ts'
import { ItemFailure } from '../errors.ts'
import type { Content } from './content.ts'
import { assertPath, toArrayPath } from './match-path.ts'
import type { Patch } from './mutation.ts'

type Operation = Omit<Patch, 'id' | 'ifRevisionID'>
type Insert = NonNullable<Patch['insert']>

const fail = (description: string) => new ItemFailure(400, { type: 'patchError', description })

const typeName = (value: unknown) => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

function assertType(content: Content, path: string, doing: string, fits: (value: unknown) => boolean): void {
  const wrong = extract(path, content).filter((value) => !fits(value))
  if (wrong.length > 0)
    throw fail(`Cannot ${doing} "${path}" of document "${content._id}": it holds ${typeName(wrong[0])}`)
}

function assertDiffable(content: Content, path: string): void {
  assertType(content, path, 'apply a diff to', (value) => typeof value === 'string')
  if (extract(path, content).length === 0)
    throw fail(`Cannot apply a diff to "${path}" of document "${content._id}": it has no such value`)
}

const toInsertPath = (insert: Insert) => {
  if ('before' in insert) return insert.before
  return 'after' in insert ? insert.after : insert.replace
}

/** What @sanity/mutator would pass over in silence. */
function assertFits(content: Content, { inc, dec, diffMatchPatch, insert }: Operation): void {
  for (const path of Object.keys({ ...inc, ...dec }))
    assertType(content, path, 'increment', (value) => typeof value === 'number')
  for (const path of Object.keys(diffMatchPatch ?? {})) assertDiffable(content, path)
  if (insert) assertType(content, toArrayPath(toInsertPath(insert)), 'insert into', Array.isArray)
}

/** A replacement that matches nothing changes nothing; @sanity/mutator would double the array. */
const isIdle = (content: Content, { insert }: Operation) =>
  insert !== undefined && 'replace' in insert && extract(insert.replace, content).length === 0

function run(content: Content, operation: Operation): Content {
  assertFits(content, operation)
  if (isIdle(content, operation)) return content
  const mutator = new Mutator({ mutations: [{ patch: { id: content._id, ...operation } }] })
  const result = mutator.apply({ ...content, _rev: undefined, _createdAt: undefined, _updatedAt: undefined })
  return result ?? content
}

function toPaths({ set, setIfMissing, unset = [], diffMatchPatch, inc, dec, insert }: Operation): string[] {
  const keyed = [set, setIfMissing, diffMatchPatch, inc, dec].flatMap((values) => Object.keys(values ?? {}))
  return [...keyed, ...unset, ...(insert ? [toInsertPath(insert)] : [])]
}

/** One operation at a time: each is checked against what the ones before it left. */
function toSteps({ set, setIfMissing, unset, diffMatchPatch, inc, dec, insert }: Operation): Operation[] {
  const steps: Operation[] = []
  if (setIfMissing) steps.push({ setIfMissing })
  if (set) steps.push({ set })
  if (unset) steps.push({ unset })
  if (diffMatchPatch) steps.push({ diffMatchPatch })
  if (inc) steps.push({ inc })
  if (dec) steps.push({ dec })
  if (insert) steps.push({ insert })
  return steps
}

/** The document as a patch leaves it; throws an ItemFailure naming the path that does not fit. */
export function applyPatch(document: Document, operation: Operation): Content {
  toPaths(operation).forEach(assertPath)
  try {
    return toSteps(operation).reduce<Content>(run, document)
  } catch (error) {
    if (error instanceof ItemFailure) throw error
    throw fail(`Cannot patch document "${document._id}": ${error instanceof Error ? error.message : error}`)
  }
}
