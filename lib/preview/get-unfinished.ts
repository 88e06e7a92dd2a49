import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import type { ContentError } from '../content/content-error.ts'
import { toDroppedPath, type Issue } from '../content/lenient-array.ts'
import { queries } from '../content/queries.ts'
import type { View } from '../content/view.ts'

/** What keeps a document from being shown: a field of it, e.g. "cover › alt", and what is wrong with it. */
export type Fault = { field: string; reason: string }

/** A document that cannot be shown yet; its title and type are null when it has vanished meanwhile. */
export type Unfinished = { id: string; title: string | null; type: string | null; faults: Fault[] }

const documentGroq = `*[_id == $id][0]{ "type": _type, "title": coalesce(title, headline, name) }`

const documentSchema = z.object({ type: z.string(), title: z.string().nullable().catch(null) }).nullable()

const toReason = (message: string) => (/received (null|undefined)$/.test(message) ? 'is missing' : message)

const toField = (path: PropertyKey[]) => path.map((part) => String(part)).join(' › ') || 'the whole document'

function toFault({ path, message }: Issue): Fault {
  return { field: toField(path), reason: toReason(message) }
}

async function getFaults(client: SanityClient, error: ContentError, view: View): Promise<Fault[]> {
  const found = Object.values(queries).find(({ name }) => name === error.query)
  if (!found) return []
  const params = z.record(z.string(), z.unknown()).parse(error.params)
  const { perspective, asOf } = view
  const result = await client.fetch<unknown>(found.groq, { ...params, asOf }, { perspective })
  const issues: Issue[] = z.safeParse(found.schema, result).error?.issues ?? []
  return issues.filter((issue) => toDroppedPath(issue) === undefined).map(toFault)
}

/** Tells everything that keeps a document from being shown, where the error names only the first. */
export async function getUnfinished(
  client: SanityClient,
  error: ContentError,
  view: View,
): Promise<Unfinished> {
  const { document: id, path, reason } = error
  const [answer, faults] = await Promise.all([
    client.fetch<unknown>(documentGroq, { id }, { perspective: view.perspective }),
    getFaults(client, error, view),
  ])
  const { title = null, type = null } = documentSchema.parse(answer) ?? {}
  return {
    id,
    title,
    type,
    faults: faults.length > 0 ? faults : [toFault({ path: [path], message: reason })],
  }
}
