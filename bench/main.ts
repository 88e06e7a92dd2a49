import path from 'node:path'
import { parseArgs } from 'node:util'
import { runMain, UserError } from '../scripts/fail.ts'
import { fillFolder } from './archive/fill-folder.ts'
import { measureArchive } from './archive/measure-archive.ts'
import { measureGrowth } from './measure-growth.ts'
import { measureSite, siteParts } from './measure-site.ts'

const usage = `Use: npm run bench -- [--serving] [--pages] [--freshness] [--archive] [--growth]
  Each flag runs its part alone; without any, all run. For --archive:
  --sizes 1000,10000,100000  how many stories
  --rounds 5                 of every query
  --fresh                    loads archives anew that an earlier run left in .cache/archive
  --keep FOLDER              measures nothing: fills the lake's data folder FOLDER with the largest archive, to start a site on`

const flag = { type: 'boolean', default: false } as const
const options = {
  serving: flag,
  pages: flag,
  freshness: flag,
  archive: flag,
  growth: flag,
  sizes: { type: 'string', default: '1000,10000,100000' },
  rounds: { type: 'string', default: '5' },
  fresh: flag,
  keep: { type: 'string' },
} as const

function parseFlags() {
  try {
    return parseArgs({ options }).values
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : error}\n${usage}`)
  }
}

/** Questions are about the first thousand stories. */
const SMALLEST = 1_000

function parseCount(text: string, name: string, least: number): number {
  const count = Number(text)
  if (Number.isSafeInteger(count) && count >= least) return count
  throw new UserError(`--${name} takes whole numbers from ${least} on, not "${text}".\n${usage}`)
}

const log = (line: string) => process.stderr.write(`${line}\n`)
const print = (text: string) => process.stdout.write(`${text}\n`)

await runMain(async () => {
  const { keep, fresh, ...flags } = parseFlags()
  const sizes = flags.sizes.split(',').map((size) => parseCount(size, 'sizes', SMALLEST))
  sizes.sort((a, b) => a - b)
  const rounds = parseCount(flags.rounds, 'rounds', 1)
  if (keep !== undefined)
    return fillFolder(path.resolve(keep), { size: sizes.at(-1) ?? SMALLEST, log, print })
  const asked = siteParts.filter((part) => flags[part])
  const isAll = asked.length === 0 && !flags.archive && !flags.growth
  const folder = path.resolve('.cache/archive')
  if (asked.length > 0 || isAll) await measureSite(isAll ? siteParts : asked)
  if (flags.archive || isAll) await measureArchive({ folder, sizes, rounds, fresh, log, print })
  if (flags.growth || isAll) await measureGrowth({ folder, rounds, log, print })
})
