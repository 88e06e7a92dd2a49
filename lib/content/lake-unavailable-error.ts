const digest = 'LAKE_UNAVAILABLE'

/** The content lake did not answer, or answered that it cannot; nothing is known about the content asked for. */
export class LakeUnavailableError extends Error {
  override readonly name = 'LakeUnavailableError'
  /** Survives the cache boundary, where an error keeps nothing but its digest. */
  readonly digest = digest

  constructor(query: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(`The content lake did not answer query "${query}": ${reason}`, { cause })
  }
}

/** True for a `LakeUnavailableError`, also after it has crossed a cache boundary and lost its class. */
export function isLakeUnavailable(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'digest' in error && error.digest === digest
}
