import { toDraftId, toPublishedId } from '../documents/document-id.ts'
import type { Document } from '../documents/document.ts'
import { keySuccessor } from '../indexes/encode-key.ts'
import type { Entry, IndexReader, ReadyIndex } from '../indexes/index-reader.ts'
import { toKeyPrefixes } from '../indexes/key-prefixes.ts'
import { toEntries } from '../indexes/to-entries.ts'
import type { Commit } from '../store/commit.ts'
import type { Reader } from '../store/reader.ts'
import { maySee, toSyncTag, toTouchedName } from './tag-names.ts'
import type { Audience, Touchable } from './tag-names.ts'

/** What tags are made from: the dataset's indexes and documents as they are by now. */
type Needs = { datasetId: number; indexes: IndexReader; reader: Reader }

const AUDIENCES: readonly Audience[] = ['public', 'published', 'all']

const isAfter = (entry: Entry, { key, publishedId }: Entry) =>
  Buffer.compare(entry.key, key) > 0 || entry.publishedId > publishedId

/** What an audience sees behind the gap in which an entry is, or was: of what it does not see it is never told. */
function toNext(
  { indexes }: Needs,
  { id, name }: ReadyIndex,
  entry: Entry,
  prefix: Uint8Array,
  audience: Audience,
): Touchable {
  const rest = { index: id, from: entry.key, to: keySuccessor(prefix) }
  for (const next of indexes.scan(rest, { undotted: audience === 'public' }))
    if (isAfter(next, entry) && maySee(audience, next.documentId))
      return { kind: 'entry', index: name, key: next.key, publishedId: next.publishedId }
  return { kind: 'end', index: name, prefix }
}

function* touchEntry(
  needs: Needs,
  index: ReadyIndex,
  entry: Entry,
  audience: Audience,
): Generator<Touchable> {
  const prefixes = toKeyPrefixes(entry.key)
  for (const prefix of prefixes) yield { kind: 'prefix', index: index.name, prefix }
  yield { kind: 'entry', index: index.name, key: entry.key, publishedId: entry.publishedId }
  yield toNext(needs, index, entry, prefixes.at(-2) ?? new Uint8Array(), audience)
}

function* touchDocument(needs: Needs, document: Document, audience: Audience): Generator<Touchable> {
  yield { kind: 'everything' }
  yield { kind: 'type', type: document._type }
  yield { kind: 'id', id: toPublishedId(document._id) }
  for (const index of needs.indexes.getIndexes(needs.datasetId))
    for (const entry of toEntries(document, index.definition))
      yield* touchEntry(needs, index, entry, audience)
}

/** A document's other forms: a draft that comes or goes hides or shows them. */
function getSiblings({ reader }: Needs, id: string): Document[] {
  const publishedId = toPublishedId(id)
  const ids = [publishedId, toDraftId(publishedId), ...reader.getVersionIds(publishedId)]
  return ids.flatMap((sibling) => (sibling === id ? [] : (reader.getDocument(sibling) ?? [])))
}

/** Whom tags are for. */
export type Listener = {
  /** Without a token one has tags of readers only. */
  hasToken: boolean
  includeDrafts: boolean
}

/**
 * The tags of all that a commit has touched. Whatever a query's result depends on, a commit that could change it touches
 * one of the query's tags: `Touched` collects those, by the same names.
 */
export function toCommitTags(
  needs: Needs,
  { dataset, changes }: Commit,
  { hasToken, includeDrafts }: Listener,
): string[] {
  const names = new Map<Audience, Set<string>>()
  const note = (audience: Audience, document: Document) => {
    if (!hasToken && audience !== 'public') return
    const known = names.get(audience) ?? new Set()
    names.set(audience, known)
    for (const touched of touchDocument(needs, document, audience)) known.add(toTouchedName(touched))
  }
  for (const { documentId, before, after } of changes) {
    if (!includeDrafts && !maySee('published', documentId)) continue
    const forms = [before, after].filter((form) => form !== null)
    for (const audience of AUDIENCES)
      if (maySee(audience, documentId)) forms.forEach((form) => note(audience, form))
    if (hasToken) getSiblings(needs, documentId).forEach((sibling) => note('all', sibling))
  }
  return [...names].flatMap(([audience, known]) =>
    [...known].map((name) => toSyncTag(dataset, audience, name)),
  )
}
