import { isDocumentId } from '../documents/document-id.ts'
import { HttpError } from '../errors.ts'

const MAX_IDS = 1000

/** The ids of a path, separated by commas, each once; 400 for what cannot be an id. */
export function parseDocumentIds(path: string): string[] {
  const ids = [...new Set(path.split(','))]
  const invalid = ids.find((id) => !isDocumentId(id))
  if (invalid !== undefined) throw new HttpError(400, `Document ID "${invalid.slice(0, 140)}" is not valid`)
  if (ids.length > MAX_IDS) throw new HttpError(400, `Ask for at most ${MAX_IDS} documents at once`)
  return ids
}
