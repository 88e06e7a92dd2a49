import { parseRelease, toReleaseDocumentId } from '../documents/release.ts'
import type { Release } from '../documents/release.ts'
import { ItemFailure } from '../errors.ts'
import type { ActionContext } from './action-context.ts'
import { requireDocument } from './require-document.ts'

const refuse = (description: string) => new ItemFailure(409, { type: 'releaseStateError', description })

/** The release of that name; throws the ItemFailure that says it is not there, or not in one of these states. */
export function requireRelease(
  { reader, dryRun }: Pick<ActionContext, 'reader' | 'dryRun'>,
  name: string,
  states: readonly Release['state'][],
): Release {
  const id = toReleaseDocumentId(name)
  const release = parseRelease(requireDocument(reader, id))
  if (!release) throw refuse(`Document "${id}" is not a release`)
  if (dryRun || states.includes(release.state)) return release
  throw refuse(`Release "${name}" is ${release.state}; this takes one that is ${states.join(' or ')}`)
}
