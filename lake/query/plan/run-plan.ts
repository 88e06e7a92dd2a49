import { evaluateSync } from 'groq-js'
import type { EvaluateOptions, ExprNode } from 'groq-js'
import type { Entry } from '../../indexes/index-reader.ts'
import { toPublishedId } from '../../documents/document-id.ts'
import type { Document } from '../../documents/document.ts'
import { getStored } from '../overlay.ts'
import type { Access, IndexAccess, TextAccess } from './access.ts'
import { parseRequest } from './hand-over.ts'
import { idsOf, toNarrowing } from './narrowing.ts'
import type { Plan, PlannedQuery } from './plan.ts'
import { LARGEST_PORTION, toPortions } from './portions.ts'
import { scanRanges } from './scan-ranges.ts'
import { assertComparable, toRanges } from './to-ranges.ts'
import type { Resolve } from './to-ranges.ts'
import type { Sources } from './sources.ts'
import { Touched } from './touched.ts'

type First = Extract<Plan['demand'], { kind: 'first' }>

const byId = (a: Document, b: Document) => (a._id < b._id ? -1 : a._id > b._id ? 1 : 0)

/** Runs the plans of one query over one view. */
export class PlanRunner {
  readonly #query: PlannedQuery
  readonly #sources: Sources
  readonly #options: EvaluateOptions
  readonly #known = new Map<string, unknown>()

  /** `options` are those that the query itself runs with. */
  constructor(query: PlannedQuery, sources: Sources, options: EvaluateOptions) {
    this.#query = query
    this.#sources = sources
    this.#options = options
  }

  /** What the plan finds that a reference asks for: documents, or how many. */
  answer(reference: string): unknown {
    const before = this.#known.get(reference)
    if (before !== undefined) return before
    const answer = this.#run(reference)
    this.#known.set(reference, answer)
    return answer
  }

  #run(reference: string): unknown {
    const { plan: number, values } = parseRequest(reference)
    const plan = this.#query.plans[number]
    if (!plan) throw new Error(`There is no plan ${number}`)
    const handed = values(plan.outer.map(({ many }) => many))
    const resolve: Resolve = (operand) => {
      if (operand.kind === 'value') return operand.value
      if (operand.kind === 'parameter') return this.#sources.params[operand.name]
      if (operand.kind === 'late') return this.#sources.constants(operand.node)
      return handed[plan.outer.findIndex((outer) => outer.operand === operand)]
    }
    switch (plan.demand.kind) {
      case 'all':
        return this.#readAll(plan, resolve)
      case 'sifted':
        return this.#sift(plan, resolve, plan.demand.chain)
      case 'count':
        return this.#count(plan, resolve)
      case 'window':
        return this.#readWindow(plan, resolve, plan.demand)
      case 'first':
        return this.#readFirst(plan, resolve, plan.demand)
    }
  }

  #readAll(plan: Plan, resolve: Resolve): readonly Document[] {
    const { access } = plan.route
    const ids = access.kind === 'everything' ? null : this.#findIds(access, resolve, plan)
    return ids ? this.#readIds(plan, ids) : this.#readEverything()
  }

  #sift(plan: Plan, resolve: Resolve, chain: ExprNode): readonly Document[] {
    const { view, touched } = this.#sources
    const { access } = plan.route
    const ids = access.kind === 'everything' ? null : this.#findIds(access, resolve, plan)
    if (!ids) touched.add({ kind: 'everything' })
    const narrowed = this.#narrow(
      plan,
      Iterator.from(ids ?? view.getIds()).map((documentId) => ({ documentId })),
    )
    const accepted = new Map<string, Document>()
    for (const portion of toPortions(
      this.#read(narrowed.map(({ documentId }) => documentId)),
      LARGEST_PORTION,
    )) {
      const passed = this.#judge(chain, portion)
      for (const document of portion) if (passed.has(document)) accepted.set(document._id, document)
    }
    return this.#withUnstored(plan, [...accepted.values()]).sort(byId)
  }

  /** The documents stored under these ids, as far as the view shows them. */
  #readIds(plan: Plan, ids: Iterable<string>): readonly Document[] {
    const found = new Map<string, Document>()
    const stored = Iterator.from(ids).map((documentId) => ({ documentId }))
    for (const { documentId } of this.#narrow(plan, stored)) {
      const document = this.#sources.view.ofStored(documentId)
      if (document) found.set(document._id, document)
    }
    return this.#withUnstored(plan, [...found.values()]).sort(byId)
  }

  #readEverything(): readonly Document[] {
    this.#sources.touched.add({ kind: 'everything' })
    return this.#sources.view.documents
  }

  #withUnstored({ types }: Plan, documents: Document[]): Document[] {
    const unstored = this.#sources.view.unstored.filter(({ _type }) => !types || types.includes(_type))
    return [...documents, ...unstored]
  }

  /** Of ids that an index has found, those in which searched texts may stand too. */
  *#narrow<Found extends { documentId: string }>(
    { route: { texts } }: Plan,
    found: Iterable<Found>,
  ): Generator<Found> {
    const sets = texts.map(({ search }) => new Set(this.#sources.findTexts(search)))
    for (const one of found) if (sets.every((set) => set.has(one.documentId))) yield one
  }

  /** Ids under which candidates are stored; null when that cannot be told. */
  #findIds(access: Access, resolve: Resolve, plan: Plan): Iterable<string> | null {
    switch (access.kind) {
      case 'nothing':
        return []
      case 'everything':
        return null
      case 'index':
        return idsOf(this.#scan(access, resolve))
      case 'ids':
        return this.#findByIds([resolve(access.operand)].flat())
      case 'text':
        return this.#findTexts(access, plan)
      case 'union': {
        const parts = access.parts.map((part) => this.#findIds(part, resolve, plan))
        return parts.every((part) => part !== null) ? new Set(parts.flatMap((part) => [...part])) : null
      }
    }
  }

  #scan(
    access: IndexAccess,
    resolve: Resolve,
    offset = 0,
    touched: Touched = this.#sources.touched,
  ): Iterable<Entry> {
    const { indexes, view } = this.#sources
    const ranges = toRanges(access, resolve)
    if (access.mixed) assertComparable(access, ranges, indexes)
    return scanRanges({
      access,
      ranges,
      indexes,
      audience: view.audience,
      byStoredId: view.isRaw,
      touched,
      offset,
    })
  }

  #findByIds(values: readonly unknown[]): string[] {
    const { view, touched } = this.#sources
    return values.flatMap((value) => {
      if (typeof value !== 'string') return []
      const document = view.byId.get(value)
      touched.addDocument(toPublishedId(value), document?._type ?? null)
      return document ? getStored(document)._id : []
    })
  }

  #findTexts({ search }: TextAccess, { types }: Plan): Iterable<string> {
    const { touched, findTexts } = this.#sources
    if (types) types.forEach((type) => touched.add({ kind: 'type', type }))
    else touched.add({ kind: 'everything' })
    return findTexts(search)
  }

  /** Ids that a filter excludes by `_id != …`; null when it accepts none at all. */
  #getExcepted({ except }: IndexAccess, resolve: Resolve): Set<unknown> | null {
    const choices = except.map(({ operand, many }) => ({ value: resolve(operand), many }))
    if (choices.some(({ value, many }) => many && !Array.isArray(value))) return null
    return new Set(choices.flatMap(({ value }) => value))
  }

  #asIndex({ route: { access } }: Plan): IndexAccess {
    if (access.kind !== 'index') throw new Error(`A plan by ${access.kind} has no order`)
    return access
  }

  /** Ids of the entries that the view shows, each document once. */
  *#getShown(
    access: IndexAccess,
    entries: Iterable<Entry>,
    excepted: ReadonlySet<unknown>,
  ): Generator<string> {
    const { view } = this.#sources
    const seen = isRepeating(access) ? new Set<string>() : null
    for (const { documentId, publishedId } of entries) {
      if (!view.shows(documentId, publishedId) || excepted.has(view.toShownId(documentId))) continue
      if (seen?.has(documentId)) continue
      seen?.add(documentId)
      yield documentId
    }
  }

  /** Whether each entry is a document that is shown, so that they can be counted off unseen. */
  #isPlain(access: IndexAccess, excepted: ReadonlySet<unknown>): boolean {
    return this.#sources.view.audience === 'public' && excepted.size === 0 && !isRepeating(access)
  }

  #count(plan: Plan, resolve: Resolve): number {
    const access = this.#asIndex(plan)
    const excepted = this.#getExcepted(access, resolve)
    if (!excepted) return 0
    if (!this.#isPlain(access, excepted)) {
      const shown = this.#getShown(access, this.#scan(access, resolve), excepted)
      return shown.reduce((count) => count + 1, 0)
    }
    const { indexes, touched } = this.#sources
    return toRanges(access, resolve).reduce((sum, range) => {
      touched.add({ kind: 'prefix', index: access.index.name, prefix: range.prefix })
      return sum + indexes.count(range)
    }, 0)
  }

  #readWindow(
    plan: Plan,
    resolve: Resolve,
    { start, end }: { start: number; end: number },
  ): readonly Document[] {
    const access = this.#asIndex(plan)
    const excepted = this.#getExcepted(access, resolve)
    if (!excepted || start >= end) return []
    const skip = this.#isPlain(access, excepted) ? start : 0
    const shown = this.#getShown(access, this.#scan(access, resolve, skip), excepted)
    const ids = shown.drop(start - skip).take(end - start)
    return [...this.#read(ids)].sort(byId)
  }

  *#read(ids: Iterable<string>): Generator<Document> {
    for (const id of ids) {
      const document = this.#sources.view.ofStored(id)
      if (document) yield document
    }
  }

  #readFirst(plan: Plan, resolve: Resolve, { end, chain }: First): readonly Document[] {
    const access = this.#asIndex(plan)
    if (end === 0) return []
    const { narrow } = plan.route
    const scan = (part: IndexAccess) => this.#scan(part, resolve)
    const narrowing =
      narrow && toNarrowing({ narrow, ranges: toRanges(narrow, resolve), scan, end }, this.#sources)
    if (narrowing && 'ids' in narrowing) return this.#readIds(plan, narrowing.ids)
    // What is in the narrower part alone can be found: that tells all changes.
    const scanned = this.#scan(access, resolve, 0, narrowing ? new Touched() : this.#sources.touched)
    const entries = narrowing ? Iterator.from(scanned).filter(narrowing.holds) : scanned
    return this.#judgeInOrder(this.#getShown(access, this.#narrow(plan, entries), new Set()), { end, chain })
  }

  #judgeInOrder(ids: Iterable<string>, { end, chain }: Pick<First, 'end' | 'chain'>): readonly Document[] {
    const accepted: Document[] = []
    for (const portion of toPortions(this.#read(ids), end)) {
      const passed = this.#judge(chain, portion)
      accepted.push(...portion.filter((document) => passed.has(document)))
      if (accepted.length >= end) break
    }
    return accepted.slice(0, end).sort(byId)
  }

  /** Which documents the filters accept. */
  #judge(chain: ExprNode, documents: readonly Document[]): ReadonlySet<unknown> {
    const { data } = evaluateSync(chain, { ...this.#options, params: { base: documents } })
    return new Set([data].flat())
  }
}

/** A document may have entries in several ranges. */
function isRepeating({ equals, ranges }: IndexAccess): boolean {
  return ranges.length > 1 || equals.some(({ many }) => many)
}
