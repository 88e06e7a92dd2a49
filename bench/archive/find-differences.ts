import { candidateKinds } from './candidate.ts'
import { toKey } from './compare-queries.ts'
import { toOutline } from './outline.ts'
import { toQuestions } from './questions.ts'
import type { RunningCandidate } from './start-candidate.ts'

/** Who takes longer than this for one answer is not asked the same of a larger archive. */
const TOO_SLOW_MS = 8_000

/** Sets of parameters that are compared: one where every answer takes groq-js a second. */
const SETS = 10
const LARGE = 20_000

type Seen = { kind: string; json: string[]; error: string | undefined }

const isSame = (one: Seen, other: Seen, place: number) => {
  const [left = 'null', right = 'null'] = [one.json[place], other.json[place]]
  return left === right || ([one.kind, other.kind].includes('SQLite') && toOutline(left) === toOutline(right))
}

function compareSeen(name: string, [first, ...others]: Seen[]): string[] {
  if (!first) return []
  return others.flatMap((other) => {
    const places = other.json.flatMap((_, place) => (isSame(first, other, place) ? [] : [place]))
    return places.length > 0
      ? [`${name}: ${other.kind} answers otherwise than ${first.kind}, parameters ${places}`]
      : []
  })
}

type Options = { sizes: readonly number[]; log: (line: string) => void }

/**
 * In which questions candidates differ: from groq-js in anything, from SQL by hand in what was found; refusals are none. `skipped` are the keys
 * of those that were not asked.
 */
export async function findDifferences(
  candidates: readonly RunningCandidate[],
  { sizes, log }: Options,
): Promise<{ differences: string[]; skipped: Set<string> }> {
  const skipped = new Set<string>()
  const differences: string[] = []
  const skipLarger = (name: string, { kind, size }: RunningCandidate) =>
    sizes.filter((larger) => larger > size).forEach((larger) => skipped.add(toKey(name, kind, larger)))
  const look = async (candidate: RunningCandidate, name: string, question: number): Promise<Seen[]> => {
    const { kind, size } = candidate
    if (skipped.has(toKey(name, kind, size))) return []
    const start = performance.now()
    const { json = [], error } = await candidate.ask({
      kind: 'show',
      question,
      most: size > LARGE ? 1 : SETS,
    })
    if ((performance.now() - start) / Math.max(1, json.length) > TOO_SLOW_MS) skipLarger(name, candidate)
    return [{ kind, json, error }]
  }
  for (const size of sizes) {
    const own = candidateKinds.flatMap((kind) =>
      candidates.filter((one) => one.kind === kind && one.size === size),
    )
    for (const [question, { name }] of toQuestions(size).entries()) {
      const seen: Seen[] = []
      for (const candidate of own) seen.push(...(await look(candidate, name, question)))
      const found = compareSeen(
        name,
        seen.filter(({ error }) => error === undefined),
      )
      differences.push(...found.map((difference) => `${size} stories, ${difference}`))
      found.forEach((difference) => log(`  ${size} stories, ${difference}`))
    }
    log(`  ${size} stories: compared, ${differences.length} differences so far`)
  }
  return { differences, skipped }
}
