import type { SanityClient } from '@sanity/client'
import { getPercentile } from './percentile.ts'
import { measureLoad } from './wrk.ts'

const rounds = 5
const publishesPerRound = 20
/** Milliseconds between two publishes, so that each starts from pages that are kept. */
const pause = 200
const patience = 10_000
/** What is measured is the news, not how it is packed. */
const headers = { 'accept-encoding': 'identity' }

/** Something that publishes headlines: resolves to the moment from which readers wait for it. */
type Candidate = { name: string; url: string; publish(headline: string): Promise<number> }

async function waitForHeadline(url: string, headline: string): Promise<void> {
  const end = performance.now() + patience
  while (!(await (await fetch(url, { headers })).text()).includes(headline))
    if (performance.now() > end) throw new Error(`${url} never showed "${headline}".`)
}

let count = 0

/** Milliseconds from each publish until the page shows it to the first reader who sees it. */
async function measureRound({ url, publish }: Candidate): Promise<number[]> {
  const times: number[] = []
  for (let left = publishesPerRound; left > 0; left -= 1) {
    const headline = `Headline number ${(count += 1)}.`
    const start = await publish(headline)
    await waitForHeadline(url, headline)
    times.push(performance.now() - start)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return times
}

/** The same beside 32 readers of that page. */
async function measureLoadedRound(candidate: Candidate): Promise<number[]> {
  const stop = new AbortController()
  const readers = (async () => {
    while (!stop.signal.aborted) await measureLoad(candidate.url, 2)
  })()
  const times = await measureRound(candidate).finally(() => stop.abort())
  await readers
  return times
}

type Places = { siteUrl: string; bareUrl: string; article: string; client: SanityClient; id: string }

function toCandidates({ siteUrl, bareUrl, article, client, id }: Places): Candidate[] {
  const bare = new URL(bareUrl).origin
  return [
    {
      name: 'bare revalidatePath',
      url: `${bare}/fresh`,
      async publish(headline) {
        const start = performance.now()
        await fetch(`${bare}/api/publish`, { method: 'POST', body: headline })
        return start
      },
    },
    {
      name: 'Dateline article',
      url: `${siteUrl}${article}`,
      async publish(headline) {
        await client.patch(id).set({ title: headline }).commit({ returnDocuments: false })
        return performance.now()
      },
    },
  ]
}

/**
 * Publish to visible, turn by turn: for Dateline from the transaction's answer, for bare Next from the call of
 * `revalidatePath`, which is its news of a change.
 */
export async function comparePublishing(places: Places, log: (line: string) => void) {
  const samples = new Map<string, { candidate: string; readers: number; times: number[] }>()
  for (let round = 1; round <= rounds; round += 1)
    for (const readers of [0, 32])
      for (const candidate of toCandidates(places)) {
        const measure = readers === 0 ? measureRound : measureLoadedRound
        const key = `${candidate.name}, ${readers}`
        const sample = samples.get(key) ?? { candidate: candidate.name, readers, times: [] }
        samples.set(key, sample)
        sample.times.push(...(await measure(candidate)))
        log(`  publishing, round ${round}/${rounds}, ${key} readers`)
      }
  return [...samples.values()].map(({ times, ...which }) => ({
    ...which,
    publishes: times.length,
    'p50 ms': getPercentile(times, 0.5),
    'p99 ms': getPercentile(times, 0.99),
    'max ms': Math.max(...times),
  }))
}
