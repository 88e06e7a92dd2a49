import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { stopProcess, type Running } from '../scripts/processes.ts'
import { buildSite, startLake, startSite } from '../scripts/publication.ts'
import { choosePlace } from '../tests/e2e/choose-place.ts'
import { inventedWords } from './archive/lexicon.ts'
import { loadArchive } from './archive/load-archive.ts'
import { getPercentile } from './percentile.ts'
import { toTable } from './report.ts'
import { ensureTools } from './tools.ts'
import { measureLoad } from './wrk.ts'

type Options = {
  /** Where archives lie, each in a folder called by its size. */
  folder: string
  rounds: number
  log(line: string): void
  print(text: string): void
}

type Site = { size: number; url: string; article: string; times: Record<string, number>; running: Running[] }

const FEW = 100
const MANY = 100_000
const SECONDS = 4
const SEARCHES = 40
/** Page 2,000 of all stories, and the newest and an older part of the sitemap. */
const deep = ['/tech/page/2000', '/sitemap.xml', '/sitemaps/stories-1.xml', '/sitemaps/stories-50.xml']

const feed = z.object({ items: z.array(z.object({ url: z.string() })) })

const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const start = performance.now()
  return [await work(), performance.now() - start]
}

async function open(size: number, { folder, log }: Options): Promise<Site> {
  log(`Loading ${size} stories …`)
  const archive = path.join(folder, String(size))
  await loadArchive(archive, size, log)
  const place = await choosePlace(path.join('.cache', 'growth', String(size)))
  mkdirSync(path.dirname(place.logFile), { recursive: true })
  const variables = { ...place.variables, LAKE_DATA_DIR: archive }
  log(`Building the site on ${size} stories …`)
  const [lake, lakeMs] = await timed(() => startLake({ variables }))
  const [, buildMs] = await timed(() => buildSite({ variables, logFile: place.logFile }))
  const [site, siteMs] = await timed(() => startSite({ variables, logFile: place.logFile }))
  const url = place.siteUrl.replace('localhost', '127.0.0.1')
  const { items } = feed.parse(await (await fetch(`${url}/feed.json`)).json())
  const article = new URL(items[3]?.url ?? '').pathname
  const times = { 'lake up s': lakeMs / 1000, 'build s': buildMs / 1000, 'site up s': siteMs / 1000 }
  return { size, url, article, times, running: [site, lake] }
}

/** Milliseconds of a first and of a second visit; what answers no 200 says so. */
async function visit(url: string): Promise<string> {
  const [first, firstMs] = await timed(async () => (await fetch(url)).text().then(String))
  const [{ status }, secondMs] = await timed(() => fetch(url))
  return status === 200 && first.length > 0
    ? `${Math.round(firstMs)} / ${Math.round(secondMs)}`
    : String(status)
}

/** Searches a second, one after the other: each for other words, common and rare ones. */
async function measureSearches({ url }: Site, round: number): Promise<number> {
  const words = Array.from(
    { length: SEARCHES },
    (_, n) => inventedWords[(n * 37 + round * 1009) % 3000] ?? '',
  )
  const [, ms] = await timed(async () => {
    for (const word of words) {
      const response = await fetch(`${url}/search?q=${word}`)
      await response.text()
      if (response.status !== 200) throw new Error(`A search for ${word} answered ${response.status}`)
    }
  })
  return (SEARCHES * 1000) / ms
}

async function measureRate(site: Site, name: string, round: number): Promise<number> {
  if (name === 'search') return measureSearches(site, round)
  const address = name === 'article' ? site.article : name === 'listing' ? '/tech' : '/'
  const { requestsPerSecond, errors } = await measureLoad(`${site.url}${address}`, SECONDS)
  if (errors > 0) throw new Error(`${address} answered ${errors} requests with errors`)
  return requestsPerSecond
}

async function compareRates(few: Site, many: Site, { rounds, log, print }: Options): Promise<void> {
  const rows = []
  for (const name of ['home', 'article', 'listing', 'search']) {
    const rates: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      rates[0].push(await measureRate(few, name, round))
      rates[1].push(await measureRate(many, name, round))
      log(`  round ${round + 1}/${rounds}  ${name}`)
    }
    const [before, after] = rates.map((all) => getPercentile(all, 0.5))
    if (before === undefined || after === undefined) continue
    rows.push({
      page: name,
      [`${few.size} stories`]: before,
      [`${many.size} stories`]: after,
      ratio: after / before,
    })
  }
  print(
    `\nRequests a second, interleaved (medians of ${rounds} rounds; 32 connections, searches one by one)\n`,
  )
  print(toTable(rows))
}

/** Builds and starts the site on a hundred stories and on a hundred thousand, and compares how quickly it serves. */
export async function measureGrowth(options: Options): Promise<void> {
  ensureTools(['wrk'])
  rmSync(path.join('.cache', 'growth'), { recursive: true, force: true })
  const sites: Site[] = []
  try {
    for (const size of [FEW, MANY]) sites.push(await open(size, options))
    const [few, many] = sites
    if (!few || !many) return
    options.print('\nFrom a folder with stories to a site that answers\n')
    options.print(toTable(sites.map(({ size, times }) => ({ stories: size, ...times }))))
    const visits = []
    for (const address of deep)
      visits.push({
        address,
        [`${MANY} stories, first / second visit ms`]: await visit(`${many.url}${address}`),
      })
    options.print(`\n${toTable(visits)}`)
    await compareRates(few, many, options)
  } finally {
    for (const { running } of sites) await Promise.all(running.map(stopProcess))
  }
}
