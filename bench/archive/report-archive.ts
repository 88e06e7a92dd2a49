import { getPercentile } from '../percentile.ts'
import { toKey, type Timings } from './compare-queries.ts'
import type { Loading } from './load-archive.ts'
import { toQuestions } from './questions.ts'
import type { RunningCandidate } from './start-candidate.ts'

type Row = Record<string, string | number>

const MB = 1024 * 1024

/** What loading took; nothing but the file's size for an archive that was there. */
export function toLoadingRow(size: number, loading: Loading): Row {
  const { stories, documents, writingSeconds, committingSeconds, fileBytes } = loading
  const seconds = writingSeconds + committingSeconds
  const file = { 'file MB': fileBytes / MB, 'KB a story': fileBytes / 1024 / size }
  if (stories === 0)
    return {
      stories: size,
      documents: '–',
      seconds: 'there',
      'stories/s': '–',
      'documents/s': '–',
      '% transactions': '–',
      ...file,
    }
  return {
    stories: size,
    documents,
    seconds,
    'stories/s': stories / seconds,
    'documents/s': documents / seconds,
    '% transactions': (100 * committingSeconds) / seconds,
    ...file,
  }
}

/** For each question: the lake at every size, how it grows, and how the others do at the largest. */
export function toGrowthRows(timings: Timings, sizes: readonly number[]): Row[] {
  const [smallest = 0, largest = 0] = [sizes[0], sizes.at(-1)]
  return toQuestions(largest).map(({ name }) => {
    const median = (way: string, size: number) =>
      getPercentile(timings.get(toKey(name, way, size)) ?? [], 0.5)
    const lake = median('lake', largest)
    const [sql, array] = [median('SQLite', largest), median('groq-js', largest)]
    return {
      query: name,
      ...Object.fromEntries(sizes.map((size) => [`lake ${size}`, median('lake', size)])),
      growth: lake / median('lake', smallest),
      again: median('lake again', largest),
      'SQL by hand': sql,
      '× SQL': lake / sql,
      'groq-js': array,
      'groq-js ×': array / lake,
    }
  })
}

/** What every candidate's process takes of memory. */
export async function toMemoryRows(candidates: readonly RunningCandidate[]): Promise<Row[]> {
  const rows = new Map<number, Row>()
  for (const candidate of candidates) {
    const { rss = Number.NaN } = await candidate.ask({ kind: 'memory' })
    const row = rows.get(candidate.size) ?? { stories: candidate.size }
    rows.set(candidate.size, { ...row, [`${candidate.kind} MB`]: rss / MB })
  }
  return [...rows.values()].map((row) => ({
    ...row,
    'lake / groq-js': Number(row['lake MB']) / Number(row['groq-js MB']),
  }))
}
