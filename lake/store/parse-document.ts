import { z } from 'zod'
import type { Document } from '../documents/document.ts'

const body = z.looseObject({
  _id: z.string(),
  _type: z.string(),
  _rev: z.string(),
  _createdAt: z.string(),
  _updatedAt: z.string(),
})

/** A document from its stored JSON text. */
export function parseDocument(text: unknown): Document {
  return body.parse(JSON.parse(z.string().parse(text)))
}
