import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '../scripts/fail.ts'
import { stopProcess } from '../scripts/processes.ts'
import { buildSite, seedLake, startLake, startSite } from '../scripts/publication.ts'
import { choosePlace } from '../tests/e2e/choose-place.ts'
import { getPageTypes } from '../tests/e2e/page-types.ts'
import type { Publication } from '../tests/e2e/publication.ts'
import { ensureChromium } from '../tests/setup/chromium.ts'
import { ensureToken } from '../lake/auth/ensure-token.ts'
import { startBareNext } from './bare-next.ts'
import { comparePages } from './compare-pages.ts'
import { measureFreshness } from './freshness.ts'
import { getCover } from './get-cover.ts'
import { startNginx } from './nginx.ts'
import { toRatios, toTable } from './report.ts'
import { ensureTools } from './tools.ts'
import { measureLoad } from './wrk.ts'
import { getFreePort } from '../scripts/ports.ts'

const rounds = 5
const seconds = 5
const folder = path.resolve('.cache/bench')
const article = '/news/china-approves-nvidia-h200-imports'
/** What is measured of a site: how quickly it serves, what its pages cost their readers, how fresh they are. */
export const siteParts = ['serving', 'pages', 'freshness'] as const

export type SitePart = (typeof siteParts)[number]

const log = (line: string) => process.stderr.write(`${line}\n`)
const print = (text: string) => process.stdout.write(`${text}\n`)

/** Requests a second of every candidate, one after the other, several rounds: shared machines drift. */
async function compareLoad(
  candidates: Map<string, string>,
  headers: string[],
): Promise<Map<string, number[]>> {
  const samples = new Map([...candidates.keys()].map((name) => [name, [] as number[]]))
  for (const url of candidates.values()) await measureLoad(url, 1, headers)
  for (let round = 1; round <= rounds; round++) {
    for (const [name, url] of candidates) {
      const { requestsPerSecond, errors } = await measureLoad(url, seconds, headers)
      if (errors > 0)
        throw new UserError(`${name} answered ${errors} requests with errors: no fair comparison.`)
      samples.get(name)?.push(requestsPerSecond)
      log(`  round ${round}/${rounds}  ${name.padEnd(18)} ${Math.round(requestsPerSecond)} requests/s`)
    }
  }
  return samples
}

async function measureServing(nginxUrl: string, bareUrl: string, site: string): Promise<void> {
  const candidates = new Map([
    ['nginx static', nginxUrl],
    ['bare Next', bareUrl],
    ['Dateline article', `${site}${article}`],
    ['Dateline home', `${site}/`],
  ])
  print(`\nRequests, identity encoding (${rounds} rounds of ${seconds} s, interleaved, 32 connections)\n`)
  print(toTable(toRatios(await compareLoad(candidates, []), 'nginx static')))
  print('\nRequests, gzip\n')
  print(toTable(toRatios(await compareLoad(candidates, ['Accept-Encoding: gzip']), 'nginx static')))
}

type Sites = {
  site: string
  siteUrl: string
  bare: { url: string; illustratedUrl: string }
  lake: Publication['lake']
}

async function measurePages({ site, siteUrl, bare, lake }: Sites): Promise<void> {
  const types = (await getPageTypes(lake)).filter(({ status }) => status === 200)
  const pages = new Map([
    ['bare Next', bare.url],
    ['bare Next with fonts and a cover', bare.illustratedUrl],
    ...types.map(({ name, path: pagePath }): [string, string] => [name, `${site}${pagePath}`]),
  ])
  const hosts = [site, siteUrl, lake.apiHost, bare.url].map((url) => new URL(url).host)
  print(`\nPages on a phone: 390 px, 4× CPU slowdown, 1.6 Mbit/s, 150 ms (medians of ${rounds})\n`)
  print(toTable(await comparePages(pages, { hosts, rounds, log })))
}

/** Builds the publication with its demo stories beside a bare Next page, and measures these parts of it. */
export async function measureSite(parts: readonly SitePart[]): Promise<void> {
  const runs = (part: SitePart) => parts.includes(part)
  ensureTools(runs('serving') ? ['nginx', 'wrk'] : ['wrk'])
  if (runs('pages')) ensureChromium(log)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const { variables, siteUrl, lakeUrl, logFile } = await choosePlace(path.relative(process.cwd(), folder))
  const running = [await startLake({ variables })]
  const stops: (() => Promise<unknown>)[] = [() => Promise.all(running.map(stopProcess))]
  try {
    log('Seeding and building the publication …')
    await seedLake([], { variables, logFile })
    await buildSite({ variables, logFile })
    running.push(await startSite({ variables, logFile }))
    const token = ensureToken(variables['LAKE_DATA_DIR'] ?? '', { role: 'administrator', label: 'bench' })
    const lake = { apiHost: lakeUrl, projectId: 'dateline', dataset: 'production', token }
    log('Building the bare Next page …')
    const bare = await startBareNext(await getFreePort(), await getCover(lake, article))
    running.push(bare.running)
    const site = siteUrl.replace('localhost', '127.0.0.1')
    if (runs('serving')) {
      const html = await (await fetch(`${site}${article}`)).text()
      const nginx = await startNginx(folder, await getFreePort(), html)
      stops.push(nginx.stop)
      await measureServing(nginx.url, bare.url, site)
    }
    if (runs('pages')) await measurePages({ site, siteUrl, bare, lake })
    if (runs('freshness'))
      await measureFreshness({ siteUrl: site, bareUrl: bare.url, article, lake, log, print })
  } finally {
    for (const stop of stops) await stop()
  }
}
