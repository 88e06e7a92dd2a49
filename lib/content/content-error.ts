type Failure = {
  query: string
  params: unknown
  document: string
  path: string
  reason: string
}

/** A published document that its query's schema refuses. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  /** Survives the cache boundary, where an error keeps nothing but its digest. */
  readonly digest = 'CONTENT_ERROR'
  readonly query: string
  readonly params: unknown
  /** `_id` of the document to mend, or "unknown" when the result carries none. */
  readonly document: string
  /** Where in the query's result, e.g. `body[3].caption`. */
  readonly path: string
  readonly reason: string

  constructor(failure: Failure) {
    const { query, params, document, path, reason } = failure
    super(
      `Query "${query}" with ${JSON.stringify(params)}: document ${document} at ${path || 'top'}: ${reason}`,
    )
    this.query = query
    this.params = params
    this.document = document
    this.path = path
    this.reason = reason
  }
}
