import { releaseOf } from '../documents/document-id.ts'
import { isReleaseDocumentId, parseRelease, toReleaseDocumentId } from '../documents/release.ts'
import type { Release } from '../documents/release.ts'
import { ItemFailure } from '../errors.ts'
import type { Reader } from '../store/reader.ts'

function findRelease(name: string | null, reader: Reader): Release | null {
  const document = name === null ? null : reader.getDocument(toReleaseDocumentId(name))
  return document && parseRelease(document)
}

/** Refuses a second document in a release that is for one: nobody slips theirs in beside a scheduled story. */
export function assertRoom(id: string, reader: Reader): void {
  const release = findRelease(releaseOf(id), reader)
  if (release?.metadata.cardinality !== 'one' || reader.getDocument(id)) return
  const [other] = reader.getReleaseVersionIds(release.name)
  if (other === undefined) return
  throw new ItemFailure(409, {
    type: 'releaseFullError',
    id,
    description: `Release "${release.name}" is for one document, and has "${other}" already`,
  })
}

/** Refuses to write the lake's own groups, a release, or a version of one that is scheduled, published or archived. */
export function assertUnlocked(id: string, reader: Reader): void {
  if (isReleaseDocumentId(id))
    throw new ItemFailure(400, {
      type: 'documentError',
      id,
      description: `Document "${id}" is the lake's own: change it by the actions "sanity.action.release.…"`,
    })
  if (id.startsWith('_.groups.'))
    throw new ItemFailure(400, {
      type: 'documentError',
      id,
      description: `Document "${id}" is the lake's own: it follows from the users and their roles`,
    })
  const release = findRelease(releaseOf(id), reader)
  if (!release || release.state === 'active') return
  throw new ItemFailure(409, {
    type: 'documentLockedError',
    id,
    description: `Document "${id}" is locked: its release "${release.name}" is ${release.state}`,
  })
}
