import type { Question } from './question.ts'

/** One way to have questions answered. */
export type Candidate = {
  /** The answer as JSON text. With `isNew` it may not be remembered from an earlier time. */
  ask(question: Question, params: Record<string, unknown>, isNew: boolean): Promise<string>
  close(): Promise<void>
}

/** The ways: through the lake's evaluator, with groq-js over an array, with SQL by hand. */
export const candidateKinds = ['lake', 'groq-js', 'SQLite'] as const

export type CandidateKind = (typeof candidateKinds)[number]
