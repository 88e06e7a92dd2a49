import { isDotted, toDraftId, toPublishedId } from '../documents/document-id.ts'
import type { Call } from '../http/call.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { parseDocumentIds } from '../http/document-ids.ts'
import { getFlag } from '../http/query-value.ts'
import type { Services } from '../services.ts'
import type { Reader } from '../store/reader.ts'

/** A document's published form, draft and versions, whichever of them was named. */
function getVersions(reader: Reader, id: string): string[] {
  const published = toPublishedId(id)
  return [published, toDraftId(published), ...reader.getVersionIds(published)]
}

function answer({ store }: Pick<Services, 'store'>, call: Call): Response {
  const reader = store.reader(call.dataset())
  const asked = parseDocumentIds(call.path('ids'))
  const isVisible = (id: string) => call.identity.role !== null || !isDotted(id)
  const toIds = (id: string) => [id, ...getVersions(reader, id).filter(isVisible)]
  const ids = new Set(getFlag(call.query, 'includeAllVersions') ? asked.flatMap(toIds) : asked)
  const found = [...ids].map((id) => ({ id, document: isVisible(id) ? reader.getDocument(id) : null }))
  const bare = getFlag(call.query, 'excludeContent')
  return Response.json({
    documents: found.flatMap(({ document }) => {
      if (document === null) return []
      const { _id, _type, _rev, _createdAt, _updatedAt } = document
      return [bare ? { _id, _type, _rev, _createdAt, _updatedAt } : document]
    }),
    omitted: found.flatMap(({ id, document }) =>
      document === null && asked.includes(id) ? [{ id, reason: 'existence' }] : [],
    ),
  })
}

/** Documents by id. What the caller may not see is said not to exist. */
export const docEndpoint: Endpoint = { parameters: ['includeAllVersions', 'excludeContent'], handle: answer }
