import type { SanityClient } from '@sanity/client'
import { createEditorClient, type LakeAccess } from '../listeners.ts'
import { getPercentile } from '../percentile.ts'
import { toPublicationQuestions } from './publication-questions.ts'
import type { Question } from './question.ts'
import { toStoryId } from './story.ts'

const ROUNDS = 5
const PATCHES = 100
const READERS = 4

/** Stories that no question is about are edited, one after the other. */
const FIRST_EDITED = 901
const EDITED = 99

/** What readers of the site ask most. */
const read = ['article', 'home', 'listing-category', 'onward']

type Times = { patches: number[]; seconds: number; answers: number }

/** Asks the lake one question after the other until told to stop; counts the answers. */
async function readOn({ apiHost, dataset }: LakeAccess, questions: Question[], signal: AbortSignal) {
  let answers = 0
  while (!signal.aborted) {
    const { groq: query, params } = questions[answers % questions.length] ?? { groq: '1', params: [] }
    const body = JSON.stringify({ query, params: params[answers % params.length] ?? {} })
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${apiHost}/v2026-11-01/data/query/${dataset}`, {
      method: 'POST',
      body,
      headers,
    })
    if (!answer.ok) throw new Error(`The lake answered a reader ${answer.status}: ${await answer.text()}`)
    await answer.arrayBuffer()
    answers += 1
  }
  return answers
}

async function patchOn(client: SanityClient, round: number): Promise<number[]> {
  const times: number[] = []
  for (let patch = 0; patch < PATCHES; patch += 1) {
    const start = performance.now()
    await client
      .patch(toStoryId(FIRST_EDITED + (patch % EDITED)))
      .set({ standfirst: `Edited in round ${round}, as number ${patch}.` })
      .commit({ returnDocuments: false })
    times.push(performance.now() - start)
  }
  return times
}

async function measureRound(
  access: LakeAccess,
  round: number,
  readers: number,
  size: number,
): Promise<Times> {
  const stop = new AbortController()
  const questions = toPublicationQuestions(size).filter(({ name }) => read.includes(name))
  const reading = Promise.all(Array.from({ length: readers }, () => readOn(access, questions, stop.signal)))
  const start = performance.now()
  const patches = await patchOn(createEditorClient(access), round)
  const seconds = (performance.now() - start) / 1000
  stop.abort()
  const answers = (await reading).reduce((sum, one) => sum + one, 0)
  return { patches, seconds, answers }
}

/** Patches of one story at a time on an archive of `size` stories, acknowledged on disk, without and with readers in turn. */
export async function compareWrites(access: LakeAccess, size: number, log: (line: string) => void) {
  const samples = new Map<number, Times[]>([
    [0, []],
    [READERS, []],
  ])
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const [readers, times] of samples) times.push(await measureRound(access, round, readers, size))
    log(`  ${size} stories: writing, round ${round}/${ROUNDS}`)
  }
  return [...samples].map(([readers, rounds]) => {
    const times = rounds.flatMap(({ patches }) => patches)
    const seconds = rounds.reduce((sum, round) => sum + round.seconds, 0)
    return {
      stories: size,
      readers,
      'patches/s': times.length / seconds,
      'p50 ms': getPercentile(times, 0.5),
      'p99 ms': getPercentile(times, 0.99),
      'max ms': Math.max(...times),
      'queries/s': rounds.reduce((sum, { answers }) => sum + answers, 0) / seconds,
    }
  })
}
