import type { Document } from '../../documents/document.ts'
import { isReadableName, toStep } from './json-path.ts'
import { createSourcePaths } from './source-paths.ts'
import type { ItemSteps, SourcePaths } from './source-paths.ts'
import { getFields, getItems, isRecord } from './traced.ts'
import type { Stored, Traced } from './traced.ts'

type Mapping = { type: 'value'; source: { type: 'documentValue'; document: number; path: number } }

/**
 * Which values of a result were taken unchanged from where in which document. A mapping is by JSONPath of the result,
 * and holds for all that is below it; documents are under the ids they are stored by.
 */
export type SourceMap = {
  documents: { _id: string; _type: string }[]
  paths: string[]
  mappings: Record<string, Mapping>
}

/** Members of a list without repetition, and where each one stands in it. */
function createList<Member>() {
  const places = new Map<Member, number>()
  const place = (member: Member) => {
    const known = places.get(member) ?? places.size
    places.set(member, known)
    return known
  }
  return { place, members: () => [...places.keys()] }
}

class SourceMapWriter {
  readonly #documents = createList<Document>()
  readonly #paths = createList<string>()
  readonly #mappings = new Map<string, Mapping>()
  readonly #source: SourcePaths

  constructor(steps: ItemSteps) {
    this.#source = createSourcePaths(steps)
  }

  get map(): SourceMap {
    return {
      documents: this.#documents.members().map(({ _id, _type }) => ({ _id, _type })),
      paths: this.#paths.members(),
      mappings: Object.fromEntries(this.#mappings),
    }
  }

  /** The result has the last word: what it does not hold as traced is mapped to nowhere. */
  write(result: unknown, traced: Traced, at: string): void {
    if (traced.kind === 'stored') {
      if (result === null || result !== traced.value) return
      if (this.#isWhole(traced)) this.#add(traced, at)
      else this.#writeMembers(result, traced, at)
    } else if (traced.kind !== 'computed') this.#writeMembers(result, traced, at)
  }

  #writeMembers(result: unknown, traced: Traced, at: string): void {
    if (Array.isArray(result)) {
      const items = getItems(traced)
      if (items?.length === result.length)
        items.forEach((item, index) => this.write(result[index], item, at + toStep(index)))
    } else if (isRecord(result))
      for (const [name, field] of getFields(traced))
        if (isReadableName(name) && Object.hasOwn(result, name))
          this.write(result[name], field, at + toStep(name))
  }

  /** Whether one mapping holds for all of a value: every path below it is written alike in result and document. */
  #isWhole({ value, document, parent }: Stored): boolean {
    return (parent !== null || value === document) && this.#isAlike(value)
  }

  #isAlike(value: unknown): boolean {
    if (Array.isArray(value))
      return !this.#source.hasKeys(value) && value.every((item) => this.#isAlike(item))
    return (
      !isRecord(value) ||
      Object.entries(value).every(([name, member]) => isReadableName(name) && this.#isAlike(member))
    )
  }

  #add(stored: Stored, at: string): void {
    const written = this.#source.toPath(stored)
    if (written === null) return
    const document = this.#documents.place(stored.document)
    const path = this.#paths.place(written)
    this.#mappings.set(at, { type: 'value', source: { type: 'documentValue', document, path } })
  }
}

/** The source map of a result that was traced. */
export function toSourceMap(result: unknown, traced: Traced, steps: ItemSteps): SourceMap {
  const writer = new SourceMapWriter(steps)
  writer.write(result, traced, '$')
  return writer.map
}
