import { isManifold } from '../../indexes/definition.ts'
import type { ReadyIndex } from '../../indexes/index-reader.ts'
import type { TextSearch } from '../../indexes/text-search.ts'
import { conjunctsOf } from './condition.ts'
import type { Comparison, Condition, Test } from './condition.ts'
import type { Operand } from './operand.ts'
import { matchOrder } from './order.ts'
import type { Order } from './order.ts'

/** One value, or each of several. */
export type Choice = { operand: Operand; many: boolean }

/** A limit of a range, or with `==` the one value in it. */
export type Bound = { comparison: Comparison | '=='; operand: Operand }

/** Part of an index: equal values in its first parts, and of the next one range or any of several. */
export type IndexAccess = {
  kind: 'index'
  index: ReadyIndex
  equals: readonly Choice[]
  /** Each by all its bounds; none for all values. */
  ranges: readonly (readonly Bound[])[]
  except: readonly Choice[]
  /** Holds the documents that the filter accepts and no others. */
  covers: boolean
  /** Answers in the order that was asked for, as it stands or from its end; null when it cannot. */
  direction: 'forward' | 'reverse' | null
  /** Whether what it is ordered by may be of several types: objects and arrays then stand where GROQ has them not. */
  mixed: boolean
}

/** `matches` is how many documents it finds, at most. */
export type TextAccess = Extract<Test, { kind: 'text' }> & { matches: number }

/** What a route is chosen by; a search that no index can tell has no count. */
export type Choices = { indexes: readonly ReadyIndex[]; countTexts(search: TextSearch): number | null }

/** A way to documents among which are all that a filter accepts. */
export type Access =
  | IndexAccess
  | TextAccess
  | ({ kind: 'ids' } & Choice)
  | { kind: 'union'; parts: readonly Access[] }
  | { kind: 'nothing' | 'everything' }

/**
 * An access, and the searches that its documents must fulfil too. `narrow` is a smaller part of another index that holds
 * them all, in no order of use.
 */
export type Route = { access: Access; texts: readonly TextAccess[]; narrow?: IndexAccess }

/** Up to as many ids are kept in mind, to leave others out by. */
export const MANY_TEXTS = 20_000

/** Alternatives beyond this many are not looked at one by one. */
const MAX_BRANCHES = 16

const SYSTEM_TEXTS = ['_type', '_createdAt', '_updatedAt', '_rev']

type Conjunct = Extract<Condition, { kind: 'test' }>

const isTest = (condition: Condition): condition is Conjunct => condition.kind === 'test'

/** Whether a test holds only where the path has a value. */
function needsValue({ test }: Conjunct, path: string): boolean {
  if (!('path' in test) || test.path !== path) return false
  if (test.kind === 'equals')
    return test.operand.kind === 'parameter' || (test.operand.kind === 'value' && test.operand.value !== null)
  return test.kind === 'defined' || test.kind === 'range'
}

function isOfType({ test }: Conjunct, type: string): boolean {
  return (
    test.kind === 'equals' &&
    test.path === '_type' &&
    test.operand.kind === 'value' &&
    test.operand.value === type
  )
}

type Matched = { choices: Choice[]; ranges: (readonly Bound[])[] }

function toBound(condition: Condition, path: string): Bound | null {
  if (!isTest(condition) || !('path' in condition.test) || condition.test.path !== path) return null
  const { test } = condition
  if (test.kind === 'range') return { comparison: test.comparison, operand: test.operand }
  return test.kind === 'equals' ? { comparison: '==', operand: test.operand } : null
}

/** Alternatives that are all about one path; null for others. */
function toAlternatives(condition: Condition, path: string): Bound[] | null {
  if (condition.kind !== 'or' || condition.parts.length > MAX_BRANCHES) return null
  const bounds = condition.parts.map((part) => toBound(part, path))
  return bounds.every((bound) => bound !== null) ? bounds : null
}

/** What the filter asks of a path by comparing it: bounds that all hold, and alternatives within them. */
function matchRanges(
  conjuncts: readonly Condition[],
  path: string,
  used: Set<Condition>,
): (readonly Bound[])[] {
  const bounds: Bound[] = []
  let alternatives: Bound[] | null = null
  for (const conjunct of conjuncts) {
    const bound = isTest(conjunct) && conjunct.test.kind === 'range' ? toBound(conjunct, path) : null
    const others: Bound[] | null = alternatives ? null : toAlternatives(conjunct, path)
    if (bound) bounds.push(bound)
    if (others) alternatives = others
    if (bound || others) used.add(conjunct)
  }
  if (alternatives) return alternatives.map((alternative) => [...bounds, alternative])
  return bounds.length > 0 ? [bounds] : []
}

function matchParts(
  { definition }: ReadyIndex,
  conjuncts: readonly Condition[],
  used: Set<Condition>,
): Matched {
  const choices: Choice[] = []
  for (const { path } of definition.key) {
    const found = conjuncts
      .filter(isTest)
      .find(
        (conjunct) =>
          !used.has(conjunct) &&
          (conjunct.test.kind === 'equals' || conjunct.test.kind === 'among') &&
          conjunct.test.path === path,
      )
    if (!found || (found.test.kind !== 'equals' && found.test.kind !== 'among'))
      return { choices, ranges: matchRanges(conjuncts, path, used) }
    used.add(found)
    choices.push({ operand: found.test.operand, many: found.test.kind === 'among' })
  }
  return { choices, ranges: [] }
}

const isExact = (condition: Condition): boolean =>
  condition.kind === 'or' ? condition.parts.every(isExact) : isTest(condition) && condition.exact

/** What of a filter an index can answer; null when its documents may lack some that the filter accepts. */
function toIndexAccess(
  index: ReadyIndex,
  conjuncts: readonly Condition[],
  order: Order | null,
): IndexAccess | null {
  const { type, defined, key } = index.definition
  const tests = conjuncts.filter(isTest)
  const used = new Set<Condition>()
  if (type !== null) {
    const found = tests.find((conjunct) => isOfType(conjunct, type))
    if (!found) return null
    used.add(found)
  }
  if (!defined.every((path) => tests.some((conjunct) => needsValue(conjunct, path)))) return null
  const { choices, ranges } = matchParts(index, conjuncts, used)
  // A member of an array that is not compared: documents without members have no entry.
  if (key.slice(choices.length).some(({ path }) => isManifold(path))) return null
  const compared = [...used].filter(isTest)
  const proven = [...defined, ...compared.flatMap(({ test }) => ('path' in test ? test.path : []))]
  for (const conjunct of tests) {
    const { test } = conjunct
    if (test.kind === 'except') used.add(conjunct)
    if (test.kind !== 'defined' || !proven.includes(test.path)) continue
    if (defined.includes(test.path) || compared.some((other) => needsValue(other, test.path)))
      used.add(conjunct)
  }
  const rest = key.slice(choices.length)
  const isUniform = rest.every(
    ({ path }, place) => SYSTEM_TEXTS.includes(path) || (place === 0 && ranges.length > 0),
  )
  const direction = order && (isUniform || rest.length === 1) ? matchOrder(order, rest, tests) : null
  const isWhole = type === null && defined.length === 0 && choices.length === 0 && ranges.length === 0
  if (isWhole && direction === null) return null
  return {
    kind: 'index',
    index,
    equals: choices,
    ranges,
    except: tests.flatMap(({ test }) => (test.kind === 'except' ? test : [])),
    covers: conjuncts.every((conjunct) => isExact(conjunct) && used.has(conjunct)),
    direction,
    mixed: direction !== null && !isUniform,
  }
}

/** Narrower indexes first, of those that lead to as many documents otherwise. */
function rankOfIndex({ index, equals, ranges, covers, direction }: IndexAccess): number {
  const { key, type, defined } = index.definition
  const selective = equals.filter((_, place) => key[place]?.path !== '_type').length
  const whole = ranges.length > 0 ? 66 : type !== null || equals.length > 0 ? 70 : 80
  const base = selective > 0 ? 20 - 2 * selective : whole - (direction ? 8 : 0)
  return base - (covers ? 1 : 0) - (direction ? 1 : 0) - (type === null ? 0 : 0.1) - 0.1 * defined.length
}

/** Few matches are better than any order; more are worse than one that stops early. */
function rankOfText({ matches }: TextAccess, end: number | null): number {
  const few = end === null ? 500 : Math.max(200, 2 * end)
  if (matches <= few) return 15
  return matches <= MANY_TEXTS ? 65 : 90
}

/** Lower is better: roughly by how few documents it leads to. */
function rankOf(access: Access, end: number | null): number {
  switch (access.kind) {
    case 'nothing':
      return 0
    case 'ids':
      return 10
    case 'index':
      return rankOfIndex(access)
    case 'text':
      return rankOfText(access, end)
    case 'union':
      return Math.max(...access.parts.map((part) => rankOf(part, end))) + 0.5
    case 'everything':
      return 100
  }
}

/** Whether an access may lead to much of the dataset. */
export const isBroad = (access: Access): boolean => rankOf(access, null) >= 50

function toTestAccess({ test }: Conjunct): Access | null {
  if ((test.kind === 'equals' || test.kind === 'among') && test.path === '_id')
    return { kind: 'ids', operand: test.operand, many: test.kind === 'among' }
  return null
}

function toUnion(
  conjuncts: readonly Condition[],
  alternatives: Extract<Condition, { kind: 'and' | 'or' }>,
  choices: Choices,
): Access | null {
  if (alternatives.parts.length > MAX_BRANCHES) return null
  const others = conjuncts.filter((conjunct) => conjunct !== alternatives && conjunct.kind !== 'or')
  const parts = alternatives.parts.map(
    (part) => toBest([...others, ...conjunctsOf(part)], choices, null).access,
  )
  return parts.some(({ kind }) => kind === 'everything') ? null : { kind: 'union', parts }
}

const isOrdered = (access: Access): access is IndexAccess =>
  access.kind === 'index' && access.direction !== null

function toBest(
  conjuncts: readonly Condition[],
  choices: Choices,
  order: Order | null,
  end: number | null = null,
): Route {
  if (conjuncts.some(({ kind }) => kind === 'never')) return { access: { kind: 'nothing' }, texts: [] }
  const tests = conjuncts.filter(isTest)
  const texts = tests.flatMap(({ test }) => {
    const matches = test.kind === 'text' ? choices.countTexts(test.search) : null
    return test.kind === 'text' && matches !== null ? { ...test, matches } : []
  })
  const found: (Access | null)[] = [
    ...tests.map(toTestAccess),
    ...texts,
    ...choices.indexes.map((index) => toIndexAccess(index, conjuncts, order)),
    ...conjuncts.map((conjunct) => (conjunct.kind === 'or' ? toUnion(conjuncts, conjunct, choices) : null)),
  ]
  const ranked = found.filter((access) => access !== null).toSorted((a, b) => rankOf(a, end) - rankOf(b, end))
  const [best = { kind: 'everything' } as const] = ranked
  const others = texts.filter((text) => text !== best && text.matches <= MANY_TEXTS)
  const ordered = order && best.kind === 'index' && best.direction === null ? ranked.find(isOrdered) : null
  return ordered && best.kind === 'index'
    ? { access: ordered, texts: others, narrow: best }
    : { access: best, texts: others }
}

/**
 * The best way there is to the documents that fulfil a condition; to the first ones up to `end` in an order, by an index
 * that has it, where there is one.
 */
export function chooseRoute(
  condition: Condition,
  choices: Choices,
  order: Order | null,
  end: number | null,
): Route {
  return toBest(conjunctsOf(condition), choices, order, end)
}

/** Whether all documents that fulfil the condition are known to be of a type, and which. */
export function typesOf(condition: Condition): readonly string[] | null {
  for (const conjunct of conjunctsOf(condition)) {
    if (!isTest(conjunct) || !('path' in conjunct.test) || conjunct.test.path !== '_type') continue
    const { test } = conjunct
    if ((test.kind !== 'equals' && test.kind !== 'among') || test.operand.kind !== 'value') continue
    return [test.operand.value].flat().filter((type) => typeof type === 'string')
  }
  return null
}
