import { z } from 'zod'
import { findUnlabelled } from './find-unlabelled.ts'
import { toBroken, findReferences } from './find-references.ts'
import { toDistinct, toTitle, type Finding, type HealthDocument, type SickDocument } from './finding.ts'
import { makeLimit } from './limit.ts'
import { findCollisions, toAddresses, type Address } from './slug-collisions.ts'
import { healthSources, type HealthSource } from './sources.ts'
import { toFindings } from './to-findings.ts'

/** Runs a query in the perspective that is checked. */
export type Ask = (groq: string, params: Record<string, unknown>) => Promise<unknown>

export type HealthProgress = { checked: number; total: number; sick: SickDocument[] }

type Check = { ask: Ask; signal: AbortSignal; onProgress: (progress: HealthProgress) => void }

/** Requests under way at a time: editors' own come between them. */
const REQUESTS = 2

/** References asked about in one query. */
const BATCH = 100

const documents = z.array(z.looseObject({ _id: z.string(), _type: z.string() }))
const ids = z.array(z.string())

const SLUG = { path: ['slug'], problem: 'is missing' }

/** What is known of the whole site while it is read document by document. */
class Examination {
  readonly #ask: Ask
  readonly #there = new Set<string>()
  readonly #sick = new Map<string, SickDocument>()
  readonly #addresses: Address[] = []
  readonly #onProgress: Check['onProgress']
  #checked = 0
  readonly #total: number

  constructor({ ask, onProgress }: Pick<Check, 'ask' | 'onProgress'>, total: number) {
    this.#ask = ask
    this.#onProgress = onProgress
    this.#total = total
  }

  /** Reads all documents of a source, page by page. */
  async read(source: HealthSource, signal: AbortSignal): Promise<void> {
    const { groq, type, count } = source
    for (let after = ''; ;) {
      signal.throwIfAborted()
      const page = documents.parse(await this.#ask(groq, { type, after, count }))
      await this.#resolve(page)
      await Promise.all(page.map((document) => this.#examine(document, source, signal)))
      this.#checked += page.length
      this.#tell()
      const last = page.at(-1)
      if (last === undefined || page.length < count) return
      after = last._id
    }
  }

  /** What only the whole site can tell. */
  finish(): void {
    for (const finding of findCollisions(this.#addresses)) {
      const address = this.#addresses.find(({ id }) => id === finding.id)
      this.#report(finding.id, finding.type, address?.title ?? null, [finding])
    }
    this.#tell()
  }

  async #examine(document: HealthDocument, source: HealthSource, signal: AbortSignal): Promise<void> {
    const { page, ...stored } = document
    const findings = [
      ...('schema' in source
        ? toFindings(source.schema.safeParse(page).error?.issues ?? [], page, stored)
        : await this.#readPage(stored, source, signal)),
      ...toBroken(stored, (id) => this.#there.has(id)),
      ...findUnlabelled(stored),
    ]
    this.#addresses.push(...toAddresses(stored))
    this.#report(stored._id, stored._type, toTitle(stored), findings)
  }

  async #readPage(
    document: HealthDocument,
    { query, toParams }: Extract<HealthSource, { query: unknown }>,
    signal: AbortSignal,
  ): Promise<Finding[]> {
    signal.throwIfAborted()
    const params = toParams(document)
    if (params === null) return [{ id: document._id, type: document._type, ...SLUG }]
    const result = await this.#ask(query.groq, params)
    return toFindings(query.schema.safeParse(result).error?.issues ?? [], result, document)
  }

  /** Learns which targets of a page's references exist. */
  async #resolve(page: readonly HealthDocument[]): Promise<void> {
    const targets = page.flatMap((document) => findReferences(document).map(({ target }) => target))
    const unknown = [...new Set(targets)].filter((target) => !this.#there.has(target))
    for (let start = 0; start < unknown.length; start += BATCH) {
      const batch = unknown.slice(start, start + BATCH)
      const found = ids.parse(await this.#ask('*[_id in $ids]._id', { ids: batch }))
      for (const id of found) this.#there.add(id)
    }
  }

  /** What a page shows of other documents is their fault, and told of them when they are read. */
  #report(id: string, type: string, title: string | null, findings: readonly Finding[]): void {
    const own = findings.filter((finding) => finding.id === id)
    const before = this.#sick.get(id)?.findings ?? []
    if (own.length > 0) this.#sick.set(id, { id, type, title, findings: toDistinct([...before, ...own]) })
  }

  #tell(): void {
    this.#onProgress({ checked: this.#checked, total: this.#total, sick: [...this.#sick.values()] })
  }
}

const total = z.number()

/**
 * Reads the whole site with the site's own fields and schemas and tells what is wrong with it, first while it goes on,
 * then altogether. Rejects when aborted or when a query fails.
 */
export async function checkContent({ ask, signal, onProgress }: Check): Promise<void> {
  const limit = makeLimit(REQUESTS)
  // As readers see it: nothing under embargo counts as out.
  const limited: Ask = (groq, params) => limit(() => ask(groq, { asOf: null, ...params }))
  const types = healthSources.map(({ type }) => type)
  const count = total.parse(await limited('count(*[_type in $types])', { types }))
  const examination = new Examination({ ask: limited, onProgress }, count)
  await Promise.all(healthSources.map((source) => examination.read(source, signal)))
  examination.finish()
}
