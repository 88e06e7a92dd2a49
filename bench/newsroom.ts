import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureToken } from '../lake/auth/ensure-token.ts'
import { runMain } from '../scripts/fail.ts'
import { stopProcess } from '../scripts/processes.ts'
import { buildSite, buildStudio, seedLake, startLake, startSite } from '../scripts/publication.ts'
import { choosePlace } from '../tests/e2e/choose-place.ts'
import { ensureChromium, launchChromium } from '../tests/setup/chromium.ts'
import { createEditorClient, openListeners, type LakeAccess } from './listeners.ts'
import { writeStory } from './long-story.ts'
import { getPercentile } from './percentile.ts'
import { toTable } from './report.ts'
import { measureTyping, type Typing } from './typing.ts'

const folder = path.resolve('.cache/bench-newsroom')
const rounds = 5
const savesPerRound = 100
const listeners = 200
const log = (line: string) => process.stderr.write(`${line}\n`)
const print = (text: string) => process.stdout.write(`${text}\n`)

/** Milliseconds from a save being sent to its acknowledgement, one after the other, as one editor types. */
async function measureSaves(access: LakeAccess, id: string): Promise<number[]> {
  const client = createEditorClient(access)
  const times: number[] = []
  for (let save = 0; save < savesPerRound; save++) {
    const start = performance.now()
    await client
      .patch(`drafts.${id}`)
      .set({ title: `Save ${save}` })
      .commit({ returnDocuments: false })
    times.push(performance.now() - start)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return times
}

/** Saves without and with listeners, turn by turn. */
async function compareSaves(access: LakeAccess, id: string) {
  const samples = new Map<string, number[]>([
    ['alone', []],
    [`${listeners} listeners`, []],
  ])
  for (let round = 1; round <= rounds; round++) {
    log(`  saves, round ${round}/${rounds}`)
    samples.get('alone')?.push(...(await measureSaves(access, id)))
    const close = await openListeners(access, [id, 'story-2', 'story-3'], listeners)
    samples.get(`${listeners} listeners`)?.push(...(await measureSaves(access, id)))
    close()
  }
  return [...samples].map(([name, times]) => ({
    saves: name,
    count: times.length,
    'p50 ms': getPercentile(times, 0.5),
    'p99 ms': getPercentile(times, 0.99),
    'max ms': Math.max(...times),
  }))
}

const stories = { short: { wordCount: 100, revisions: 1 }, long: { wordCount: 2_000, revisions: 50 } }

async function compareTyping(siteUrl: string, token: string) {
  const browser = await launchChromium()
  const samples: (Typing & { story: string; field: string })[] = []
  for (let round = 1; round <= rounds; round++) {
    for (const story of Object.keys(stories)) {
      log(`  typing, round ${round}/${rounds}, ${story}`)
      const { inHeadline, inBody } = await measureTyping(browser, { siteUrl, token, id: `typing-${story}` })
      samples.push({ ...inHeadline, story, field: 'headline' }, { ...inBody, story, field: 'body' })
    }
  }
  await browser.close()
  return Object.keys(stories).flatMap((story) =>
    ['headline', 'body'].map((field) => {
      const own = samples.filter((sample) => sample.story === story && sample.field === field)
      const median = (key: keyof Typing) =>
        getPercentile(
          own.map((sample) => sample[key]),
          0.5,
        )
      return {
        story,
        field,
        rounds: own.length,
        'p50 ms': median('p50Ms'),
        'p95 ms': median('p95Ms'),
        'max ms': median('maxMs'),
        'long tasks': median('longTasks'),
      }
    }),
  )
}

await runMain(async () => {
  ensureChromium(log)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const { variables, siteUrl, lakeUrl, logFile } = await choosePlace(path.relative(process.cwd(), folder))
  const running = [await startLake({ variables })]
  try {
    log('Seeding and building the publication …')
    await seedLake([], { variables, logFile })
    await buildStudio({ logFile })
    await buildSite({ variables, logFile })
    running.push(await startSite({ variables, logFile }))
    const token = ensureToken(variables['LAKE_DATA_DIR'] ?? '', { role: 'administrator', label: 'bench' })
    const access = { apiHost: lakeUrl, projectId: 'dateline', dataset: 'production', token }
    const client = createEditorClient(access)
    for (const [name, story] of Object.entries(stories))
      await writeStory(client, { id: `typing-${name}`, ...story })
    print(`\nSaves, acknowledged on disk\n\n${toTable(await compareSaves(access, 'typing-long'))}`)
    print(`\nTyping in the Studio: key press to paint\n\n${toTable(await compareTyping(siteUrl, token))}\n`)
  } finally {
    await Promise.all(running.map(stopProcess))
  }
})
