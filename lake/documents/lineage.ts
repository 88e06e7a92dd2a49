import { z } from 'zod'
import type { Document } from './document.ts'

const lineage = z.object({ _system: z.object({ base: z.object({ id: z.string(), rev: z.string() }) }) })

/** What a version says it was copied from, under `_system`: by it Studio tells whether a draft was changed since. */
export function toLineage({ _id: id, _rev: rev }: Document) {
  return { base: { id, rev } }
}

/** Whether a version was copied from exactly this state of another document. */
export function isCopyOf(version: Document, { _id, _rev }: Document): boolean {
  const base = lineage.safeParse(version).data?._system.base
  return base?.id === _id && base.rev === _rev
}
