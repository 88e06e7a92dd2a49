import { anonymous } from '../../lake/auth/identity.ts'
import { ARCHIVE_NOW } from './calendar.ts'
import type { Candidate } from './candidate.ts'
import { openArchive } from './open-archive.ts'

/** Nobody has to wait that long: the lake ends queries after a second, but here they are timed. */
const PATIENCE_MS = 600_000

/** The lake's evaluator, workers and all, as for a reader without a token. */
export function openLakeCandidate(dataDir: string): Candidate {
  const { services, close } = openArchive(dataDir, { clock: () => ARCHIVE_NOW })
  let turn = 0
  return {
    close,
    async ask({ groq: query }, params, isNew) {
      turn += 1
      const { json } = await services.evaluator.evaluate({
        dataset: 'production',
        query,
        params: isNew ? { ...params, turn } : params,
        perspective: 'published',
        includeDotted: false,
        identity: anonymous.id,
        deadlineMs: PATIENCE_MS,
      })
      return json
    },
  }
}
