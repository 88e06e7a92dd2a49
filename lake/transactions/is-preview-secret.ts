import { z } from 'zod'
import { toPublishedId } from '../documents/document-id.ts'
import type { Document } from '../documents/document.ts'
import type { Reader } from '../store/reader.ts'

const text = z.string().max(500).optional()

/** As Studio makes them, and nothing beside. */
const secret = z.strictObject({
  _id: z.string().regex(/^drafts\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  _type: z.literal('sanity.previewUrlSecret'),
  _rev: z.string(),
  _createdAt: z.string(),
  _updatedAt: z.string(),
  _system: z.strictObject({ createdBy: z.string() }),
  secret: text,
  source: text,
  studioUrl: text,
  userId: text,
})

/** Whether this is a secret that opens previews, at an id that is no document's: a draft there would hide it. */
export function isPreviewSecret(
  document: Document,
  { getDocument, getVersionIds }: Pick<Reader, 'getDocument' | 'getVersionIds'>,
): boolean {
  const publishedId = toPublishedId(document._id)
  return (
    secret.safeParse(document).success &&
    getDocument(publishedId) === null &&
    getVersionIds(publishedId).length === 0
  )
}
