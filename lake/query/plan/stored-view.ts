import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { isDotted, isDraftId, isVersionId, toPublishedId } from '../../documents/document-id.ts'
import type { Document } from '../../documents/document.ts'
import { isDeletion } from '../../documents/is-deletion.ts'
import type { Perspective } from '../evaluator.ts'
import { toOverlaid } from '../overlay.ts'
import type { View } from '../overlay.ts'
import type { Audience } from '../tag-names.ts'
import type { Documents } from './document-cache.ts'

const identified = z.object({ id: z.string() })

/** A perspective's documents, read from the lake's file as they are asked for. */
export type StoredView = View & {
  /** What is nowhere stored, yet in every dataset. */
  readonly unstored: readonly Document[]
  /** Whom it is for. */
  readonly audience: Audience
  /** Whether drafts and versions are documents of their own. */
  readonly isRaw: boolean
  /** Whether an entry's document is seen at all; without reading it where that can be told by its id. */
  shows(documentId: string, publishedId: string): boolean
  /** Every id that something is stored under, seen or not. */
  getIds(): string[]
  /** The document stored under an id, as this perspective shows it; undefined when another is in its place, or none. */
  ofStored(documentId: string): Document | undefined
  /** The `_id` that this perspective gives to what is stored under an id. */
  toShownId(documentId: string): string
}

type Options = {
  documents: Documents
  perspective: Perspective
  includeDotted: boolean
  unstored: readonly Document[]
}

const DRAFTS = 'drafts'
const PUBLISHED = 'published'

function toAudience(perspective: Perspective, includeDotted: boolean): Audience {
  if (!includeDotted) return 'public'
  return perspective === PUBLISHED ? 'published' : 'all'
}

const prefixOf = (layer: string) => (layer === DRAFTS ? 'drafts.' : `versions.${layer}.`)

function prepare(db: DatabaseSync) {
  return {
    ids: db.prepare('SELECT id FROM document WHERE dataset_id = ? ORDER BY id'),
    idsBetween: db.prepare('SELECT id FROM document WHERE dataset_id = ? AND id >= ? AND id < ?'),
  }
}

/** Opens views on a connection's documents. */
export function createViews(db: DatabaseSync): (options: Options) => StoredView {
  const statements = prepare(db)

  const getIdsOfLayer = (datasetId: number, layer: string): Set<string> => {
    const prefix = prefixOf(layer)
    const found = statements.idsBetween.all(datasetId, prefix, `${prefix.slice(0, -1)}/`)
    return new Set(found.map((row) => toPublishedId(identified.parse(row).id)))
  }

  return ({ documents, perspective, includeDotted, unstored: virtual }) => {
    const { datasetId } = documents
    const unstored = includeDotted ? virtual : []
    const isVisible = (id: string) => includeDotted || !isDotted(id)
    const layers =
      typeof perspective === 'string'
        ? []
        : includeDotted
          ? perspective.filter((layer) => layer !== PUBLISHED)
          : []
    const isOverlay = typeof perspective !== 'string'
    const idsOf = new Map<string, Set<string>>()
    const has = (layer: string, publishedId: string) => {
      const ids = idsOf.get(layer) ?? getIdsOfLayer(datasetId, layer)
      idsOf.set(layer, ids)
      return ids.has(publishedId)
    }

    /** The id under which the nearest layer stores a document, existing or not. */
    const toNearest = (publishedId: string) => {
      const layer = layers.find((name) => has(name, publishedId))
      return layer === undefined ? publishedId : `${prefixOf(layer)}${publishedId}`
    }
    const getOverlaid = (publishedId: string) => {
      if (isDraftId(publishedId) || isVersionId(publishedId)) return undefined
      const id = toNearest(publishedId)
      const document = isVisible(id) ? documents.get(id) : undefined
      return document && !isDeletion(document) ? toOverlaid(document) : undefined
    }
    const getPlain = (id: string) => {
      if (!isVisible(id) || (perspective === PUBLISHED && (isDraftId(id) || isVersionId(id))))
        return undefined
      return documents.get(id)
    }
    const getUnstored = (id: string) => unstored.find(({ _id }) => _id === id)
    const get = (id: string) => (isOverlay ? getOverlaid(id) : getPlain(id)) ?? getShown(getUnstored(id))
    const getShown = (document: Document | undefined) =>
      document && (isOverlay ? toOverlaid(document) : document)
    const ofStored = (id: string) => {
      if (!isOverlay) return getPlain(id)
      const publishedId = toPublishedId(id)
      return toNearest(publishedId) === id ? getOverlaid(publishedId) : undefined
    }

    let all: readonly Document[] | undefined
    return {
      unstored: unstored.map((document) => (isOverlay ? toOverlaid(document) : document)),
      audience: toAudience(perspective, includeDotted),
      isRaw: includeDotted && perspective === 'raw',
      ofStored,
      toShownId: (documentId) => (isOverlay ? toPublishedId(documentId) : documentId),
      shows(documentId, publishedId) {
        if (!isVisible(documentId)) return false
        if (!isOverlay)
          return perspective !== PUBLISHED || !(isDraftId(documentId) || isVersionId(documentId))
        if (toNearest(publishedId) !== documentId) return false
        return isVersionId(documentId) ? getOverlaid(publishedId) !== undefined : true
      },
      byId: { get },
      getIds: () => statements.ids.all(datasetId).map((row) => identified.parse(row).id),
      get documents() {
        all ??= [...this.getIds().flatMap((id) => ofStored(id) ?? []), ...this.unstored].sort((a, b) =>
          a._id < b._id ? -1 : 1,
        )
        return all
      },
    }
  }
}
