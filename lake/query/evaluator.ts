import type { Document } from '../documents/document.ts'
import type { ItemSteps } from './source-map/source-paths.ts'

/** Which documents a query sees: all as they are, published ones, or an overlay, nearest layer first. */
export type Perspective = 'raw' | 'published' | readonly string[]

export type EvaluationRequest = {
  /** The dataset's name. */
  dataset: string
  query: string
  params: Record<string, unknown>
  perspective: Perspective
  /** False for callers without a token: ids with a dot do not exist for them. */
  includeDotted: boolean
  /** Evaluates over these documents instead of the dataset's; `->` finds nothing beyond them. */
  documents?: readonly Document[]
  /** The caller, for `identity()`; anonymous ones wait until nobody else does. */
  identity?: string
  deadlineMs?: number
  /** Asks for a source map too, whose paths tell items of arrays by index or by `_key`. */
  sourceMap?: ItemSteps
  /** Answers how the query would be read, instead of what it finds: an array of `Explanation`. */
  explain?: boolean
}

/** A result as JSON text, parsed on first use of `result`; with its source map, JSON text too, when asked for. */
export type Evaluation = {
  readonly json: string
  readonly sourceMap?: string
  readonly result: unknown
  readonly syncTags: readonly string[]
}

/**
 * Runs GROQ. Throws a QueryError: 400 for a query that cannot be parsed or run, 413 for too large a result,
 * 504 past the deadline, 503 when too many queries wait.
 */
export type Evaluator = {
  evaluate(request: EvaluationRequest): Promise<Evaluation>
  close(): Promise<void>
}
