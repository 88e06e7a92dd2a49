import { rmSync } from 'node:fs'
import path from 'node:path'
import { toTable } from '../report.ts'
import { buildRaw } from './build-raw.ts'
import { candidateKinds } from './candidate.ts'
import { timeQuestions } from './compare-queries.ts'
import { findDifferences } from './find-differences.ts'
import { loadArchive } from './load-archive.ts'
import { measureFanOut } from './measure-fan-out.ts'
import { measureHostile } from './measure-hostile.ts'
import { compareWrites } from './measure-writes.ts'
import { toGrowthRows, toLoadingRow, toMemoryRows } from './report-archive.ts'
import { serveArchive } from './serve-archive.ts'
import { startCandidate, type RunningCandidate } from './start-candidate.ts'

type Options = {
  /** Where archives lie, each in a folder called by its size; those that are complete are not loaded again. */
  folder: string
  /** Numbers of stories, ascending. */
  sizes: readonly number[]
  rounds: number
  /** Loads the archives anew. */
  fresh: boolean
  log(line: string): void
  print(text: string): void
}

const toList = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')

type Archive = { size: number; dataDir: string }

async function load({ folder, sizes, fresh, log, print }: Options): Promise<Archive[]> {
  const rows = []
  const archives = sizes.map((size) => ({ size, dataDir: path.join(folder, String(size)) }))
  for (const { size, dataDir } of archives) {
    if (fresh) rmSync(dataDir, { recursive: true, force: true })
    log(`Loading ${size} stories …`)
    const loading = await loadArchive(dataDir, size, log)
    if (loading.stories > 0) rmSync(path.join(dataDir, 'raw.sqlite'), { force: true })
    rows.push(toLoadingRow(size, loading))
    log(`  making the tables by hand`)
    buildRaw(dataDir)
  }
  print(`\nLoading, through the lake's own transactions\n\n${toTable(rows)}`)
  return archives
}

async function startAll(archives: readonly Archive[], log: Options['log']): Promise<RunningCandidate[]> {
  const candidates: RunningCandidate[] = []
  for (const archive of archives)
    for (const kind of candidateKinds) {
      log(`  opening ${archive.size} stories for ${kind}`)
      candidates.push(await startCandidate(kind, archive))
    }
  return candidates
}

async function compareQueries(archives: readonly Archive[], { rounds, log, print }: Options): Promise<void> {
  log('Opening the archives …')
  const candidates = await startAll(archives, log)
  try {
    log('Comparing what everybody finds …')
    const sizes = archives.map(({ size }) => size)
    const { differences, skipped } = await findDifferences(candidates, { sizes, log })
    log('Timing …')
    const { timings, refusals } = await timeQuestions(candidates, { rounds, skipped, log })
    print(
      `\nQueries: medians in milliseconds (${rounds} rounds, everybody in turn)\n\n${toTable(toGrowthRows(timings, sizes))}`,
    )
    print(`\nMemory after these queries\n\n${toTable(await toMemoryRows(candidates))}`)
    if (refusals.length > 0) print(`\nRefused\n\n${toList(refusals)}`)
    if (differences.length === 0) return
    print(`\nDIFFERENCES\n\n${toList(differences)}`)
    process.exitCode = 1
  } finally {
    await Promise.all(candidates.map((candidate) => candidate.stop()))
  }
}

async function measureWriting(archives: readonly Archive[], { log, print }: Options): Promise<void> {
  const rows = []
  for (const { size, dataDir } of archives) {
    const { access, stop } = await serveArchive(dataDir)
    try {
      rows.push(...(await compareWrites(access, size, log)))
    } finally {
      await stop()
    }
  }
  print(`\nWrites: one story patched at a time, acknowledged on disk\n\n${toTable(rows)}`)
}

async function measureListening(archive: Archive | undefined, { log, print }: Options): Promise<void> {
  if (!archive) return
  const { access, stop } = await serveArchive(archive.dataDir)
  try {
    const rows = await measureFanOut(access, archive.size, log)
    print(`\nListeners, each on a connection of its own\n\n${toTable(rows)}`)
  } finally {
    await stop()
  }
}

async function measureAttack(archive: Archive | undefined, { log, print }: Options): Promise<void> {
  if (!archive) return
  log('Asking hostile queries …')
  const { access, stop } = await serveArchive(archive.dataDir)
  try {
    const { answers, ping } = await measureHostile(access)
    const slowest = Math.round(Math.max(...answers.map(({ ms }) => ms)))
    const statuses = Object.entries(Object.groupBy(answers, ({ status }) => status))
    const rows = [
      {
        stories: archive.size,
        queries: answers.length,
        answered: statuses.map(([status, all = []]) => `${status}: ${all.length}`).join(', '),
        'slowest ms, waiting included': slowest,
        'ping p50 ms': ping.p50Ms.toFixed(1),
        'ping p99 ms': ping.p99Ms.toFixed(1),
        'quiet p99 ms': ping.quietP99Ms.toFixed(1),
      },
    ]
    print(`\nHostile queries, four at a time, without a token\n\n${toTable(rows)}`)
  } finally {
    await stop()
  }
}

/** Loads archives of all sizes and measures what grows with them: queries, memory, writes, and listeners on the largest. */
export async function measureArchive(options: Options): Promise<void> {
  const archives = await load(options)
  await compareQueries(archives, options)
  await measureWriting(archives, options)
  await measureListening(archives.at(-1), options)
  await measureAttack(archives.at(-1), options)
}
