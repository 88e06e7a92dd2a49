import { z } from 'zod'
import { toPublishedId } from '../documents/document-id.ts'
import type { Document } from '../documents/document.ts'
import type { Dataset } from './datasets.ts'
import { parseDocument } from './parse-document.ts'
import type { Statements } from './statements.ts'

const referrer = z
  .object({ from_id: z.string(), weak: z.number() })
  .transform(({ from_id, weak }) => ({ id: from_id, weak: weak === 1 }))
const identified = z.object({ id: z.string() })
const scheduled = z.object({ name: z.string(), publishAt: z.string() })
const last = z.object({ seq: z.number().nullable() })

/** Reads one dataset as of now. */
export type Reader = {
  getDocument(id: string): Document | null
  /** Ids of a published document's versions in releases. */
  getVersionIds(publishedId: string): string[]
  /** Ids of all versions in a release, in order. */
  getReleaseVersionIds(releaseName: string): string[]
  /** Scheduled releases, the first due first. `publishAt` is an ISO datetime. */
  getSchedule(): { name: string; publishAt: string }[]
  /** Ids of the documents that refer to this one, in order. */
  getReferrers(id: string): { id: string; weak: boolean }[]
  /** Ids of the asset documents whose `url` is not their path under this address. */
  getAssetIdsAwayFrom(url: string): string[]
  hasTransaction(id: string): boolean
  /** The newest commit's `seq`; 0 before the first. */
  getLastSeq(): number
}

export function createReader(statements: Statements, { id: dataset }: Dataset): Reader {
  return {
    getDocument(id) {
      const found = statements.getDocument.get(dataset, id)
      return found ? parseDocument(found['body']) : null
    },
    getVersionIds: (publishedId) =>
      statements.getVersionIds
        .all(dataset, `versions.%.${publishedId.replace(/[%_!]/g, '!$&')}`)
        .map((row) => identified.parse(row).id)
        .filter((id) => toPublishedId(id) === publishedId),
    getReleaseVersionIds: (releaseName) =>
      statements.getIdsBetween
        .all(dataset, `versions.${releaseName}.`, `versions.${releaseName}/`)
        .map((row) => identified.parse(row).id),
    getSchedule: () => statements.getSchedule.all(dataset).map((row) => scheduled.parse(row)),
    getReferrers: (id) => statements.getReferrers.all(dataset, id).map((row) => referrer.parse(row)),
    getAssetIdsAwayFrom: (url) =>
      statements.getAssetIdsAwayFrom.all(dataset, url).map((row) => identified.parse(row).id),
    hasTransaction: (id) => statements.hasTransaction.get(dataset, id) !== undefined,
    getLastSeq: () => last.parse(statements.lastSeq.get(dataset)).seq ?? 0,
  }
}
