import { toDraftId, toPublishedId } from '../documents/document-id.ts'
import type { Document } from '../documents/document.ts'
import { keySuccessor } from '../indexes/encode-key.ts'
import type { Entry, IndexReader, ReadyIndex } from '../indexes/index-reader.ts'
import { toKeyPrefixes } from '../indexes/key-prefixes.ts'
import { toEntries } from '../indexes/to-entries.ts'
import type { Change, Commit } from '../store/commit.ts'
import type { Reader } from '../store/reader.ts'
import { maySee, toSyncTag, toTouchedName } from './tag-names.ts'
import type { Audience, Touchable } from './tag-names.ts'

/** What tags are made from: the dataset's indexes and documents as they are by now. */
type Needs = { datasetId: number; indexes: IndexReader; reader: Reader }

const AUDIENCES: readonly Audience[] = ['public', 'published', 'all']

/** What an audience sees behind the gap that an entry has come into: of what it does not see it is never told. */
function toNext(needs: Needs, { id, name }: ReadyIndex, entry: Entry, audience: Audience): Touchable {
  const prefix = toKeyPrefixes(entry.key).at(-2) ?? new Uint8Array()
  const rest = { index: id, from: entry.key, to: keySuccessor(prefix) }
  const options = { undotted: audience === 'public', after: entry.publishedId }
  for (const { key, publishedId, documentId } of needs.indexes.scan(rest, options))
    if (maySee(audience, documentId)) return { kind: 'entry', index: name, key, publishedId }
  return { kind: 'end', index: name, prefix }
}

function* touchDocument(ready: readonly ReadyIndex[], document: Document): Generator<Touchable> {
  yield { kind: 'everything' }
  yield { kind: 'type', type: document._type }
  yield { kind: 'id', id: toPublishedId(document._id) }
  for (const { name, definition } of ready)
    for (const { key, publishedId } of toEntries(document, definition)) {
      for (const prefix of toKeyPrefixes(key)) yield { kind: 'prefix', index: name, prefix }
      yield { kind: 'entry', index: name, key, publishedId }
    }
}

const toText = ({ key }: Entry) => Buffer.from(key).toString('latin1')

/** The entries that have come with a change; whoever has looked where one has gone has read that one. */
function* getNewEntries(ready: readonly ReadyIndex[], { before, after }: Change) {
  if (!after) return
  for (const index of ready) {
    const old = new Set(before ? toEntries(before, index.definition).map(toText) : [])
    for (const entry of toEntries(after, index.definition))
      if (!old.has(toText(entry))) yield { index, entry }
  }
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
  const ready = needs.indexes.getIndexes(needs.datasetId)
  const names = new Map<Audience, Set<string>>()
  const note = (audience: Audience, touched: Iterable<Touchable>) => {
    const known = names.get(audience) ?? new Set()
    names.set(audience, known)
    for (const one of touched) known.add(toTouchedName(one))
  }
  for (const change of changes) {
    const { documentId, before, after } = change
    if (!includeDrafts && !maySee('published', documentId)) continue
    const forms = [before, after].filter((form) => form !== null)
    const touched = forms.flatMap((form) => [...touchDocument(ready, form)])
    const entries = [...getNewEntries(ready, change)]
    for (const audience of hasToken ? AUDIENCES : AUDIENCES.slice(0, 1)) {
      if (!maySee(audience, documentId)) continue
      note(audience, touched)
      note(
        audience,
        entries.map(({ index, entry }) => toNext(needs, index, entry, audience)),
      )
    }
    if (hasToken)
      for (const sibling of getSiblings(needs, documentId)) note('all', touchDocument(ready, sibling))
  }
  return [...names].flatMap(([audience, known]) =>
    [...known].map((name) => toSyncTag(dataset, audience, name)),
  )
}
