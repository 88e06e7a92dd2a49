import { launchChromium } from '../tests/setup/chromium.ts'
import { measurePageLoad, type PageLoad } from './page-load.ts'
import { getPercentile } from './percentile.ts'

const columns = [
  'requests',
  'thirdParty',
  'totalKB',
  'scriptKB',
  'htmlKB',
  'lcpMs',
  'tbtMs',
  'cls',
  'inpMs',
] as const

function toMedians(name: string, loads: PageLoad[]) {
  const medians = columns.map((column) => {
    const values = loads.map((load) => load[column])
    return [column, getPercentile(values, 0.5)]
  })
  return { page: name, ...Object.fromEntries(medians) }
}

type Options = { hosts: string[]; rounds: number; log: (line: string) => void }

/** What each page costs its reader, by name: medians of several rounds, one page after the other in each. */
export async function comparePages(pages: Map<string, string>, { hosts, rounds, log }: Options) {
  const browser = await launchChromium()
  const samples = new Map([...pages.keys()].map((name) => [name, [] as PageLoad[]]))
  for (let round = 1; round <= rounds; round++) {
    log(`  round ${round}/${rounds}  ${pages.size} pages`)
    for (const [name, url] of pages)
      samples.get(name)?.push(await measurePageLoad(browser, url, hosts, { press: true }))
  }
  await browser.close()
  return [...samples].map(([name, loads]) => toMedians(name, loads))
}
