import type { RunningCandidate } from './start-candidate.ts'
import { toQuestions } from './questions.ts'

/** How long a candidate is asked one question in one round, and how often at most. */
const TURN = { budgetMs: 40, most: 40 }

/** Who once takes longer than the one, or three times longer than the other, is not asked again. */
const SLOW_MS = { once: 5_000, thrice: 500 }

/** Milliseconds by question, candidate and size; `lake again` is the lake asked the same again. */
export type Timings = Map<string, number[]>

/** Where timings of one question stand. */
export const toKey = (question: string, candidate: string, size: number): string =>
  `${question} / ${candidate} / ${size}`

type Options = { rounds: number; skipped: ReadonlySet<string>; log: (line: string) => void }

function isSlow(times: readonly number[] = []): boolean {
  return times.some((ms) => ms > SLOW_MS.once) || times.filter((ms) => ms > SLOW_MS.thrice).length >= 3
}

const asking = ({ kind }: RunningCandidate) =>
  kind === 'lake'
    ? [
        { name: 'lake', isNew: true },
        { name: 'lake again', isNew: false },
      ]
    : [{ name: kind, isNew: true }]

/**
 * One question after the other to every candidate of every size in turn, several rounds: shared machines drift. Who
 * refuses one is not asked it again.
 */
export async function timeQuestions(
  candidates: readonly RunningCandidate[],
  { rounds, skipped, log }: Options,
): Promise<{ timings: Timings; refusals: string[] }> {
  const timings: Timings = new Map()
  const refusals = new Map<string, string>()
  const names = toQuestions(1_000).map(({ name }) => name)
  for (let round = 1; round <= rounds; round += 1)
    for (const [question, name] of names.entries()) {
      for (const candidate of candidates)
        for (const { name: way, isNew } of asking(candidate)) {
          const key = toKey(name, way, candidate.size)
          if (skipped.has(key) || refusals.has(key) || isSlow(timings.get(key))) continue
          const { ms = [], error } = await candidate.ask({ kind: 'time', question, isNew, ...TURN })
          if (error !== undefined) refusals.set(key, error)
          timings.set(key, [...(timings.get(key) ?? []), ...ms])
        }
      if (question % 10 === 9 || question === names.length - 1)
        log(`  round ${round}/${rounds}, ${question + 1}/${names.length} questions`)
    }
  return { timings, refusals: [...refusals].map(([key, error]) => `${key}: ${error}`) }
}
