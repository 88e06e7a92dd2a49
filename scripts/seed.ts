import { parseArgs } from 'node:util'
import type { SanityClient } from '@sanity/client'
import { ensureToken } from '../lake/auth/ensure-token.ts'
import { parseEnv, type Env } from '../lib/parse-env.ts'
import { createSanityClient } from '../lib/sanity-client.ts'
import { toPublicationBatches } from '../seed/content/documents.ts'
import { seedPublication } from '../seed/seed-publication.ts'
import { runMain, UserError } from './fail.ts'
import { stopProcess, type Running } from './processes.ts'
import { startLake } from './publication.ts'

const usage = 'Use: npm run seed -- [--archive NUMBER] [--when-empty]'

function parseArguments(): { archive: number; whenEmpty: boolean } {
  try {
    const { values } = parseArgs({
      options: { archive: { type: 'string' }, 'when-empty': { type: 'boolean' } },
    })
    const archive = Number(values.archive ?? 0)
    if (!Number.isSafeInteger(archive) || archive < 0) throw new Error('--archive takes a whole number.')
    return { archive, whenEmpty: values['when-empty'] ?? false }
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : error} ${usage}`)
  }
}

/** Seeding writes, so it takes a token that the site itself never has. */
function getWriteToken({ lake, lakeDataDir }: Env): string {
  if (lake.kind === 'embedded') return ensureToken(lakeDataDir, { role: 'editor', label: 'seed' })
  const token = process.env['SANITY_API_WRITE_TOKEN']
  if (token) return token
  throw new UserError(
    'SANITY_API_WRITE_TOKEN is missing: seeding a hosted project takes a token that may write.',
  )
}

/** The embedded lake when it is not running yet; undefined when there is nothing to stop afterwards. */
async function startMissingLake({ lake, lakePort }: Env): Promise<Running | undefined> {
  if (lake.kind === 'hosted') return undefined
  const running = await fetch(`http://127.0.0.1:${lakePort}/v1/ping`).catch(() => undefined)
  return running?.ok ? undefined : startLake()
}

/** The seed writes the settings last: without them, and without a story of an editor's, a lake is new or half seeded. */
async function isEmpty(client: SanityClient): Promise<boolean> {
  const ids = toPublicationBatches(() => '')
    .flat()
    .map(({ _id }) => _id)
  const groq =
    '!defined(*[_id == "siteSettings"][0]._id) && !defined(*[_type == "article" && !(_id in $ids)][0]._id)'
  return client.fetch<boolean>(groq, { ids })
}

await runMain(async () => {
  const { archive, whenEmpty } = parseArguments()
  const env = parseEnv(process.env)
  const lake = await startMissingLake(env)
  try {
    const client = createSanityClient(env).withConfig({
      token: getWriteToken(env),
      perspective: 'raw',
      timeout: 60_000,
    })
    if (whenEmpty && !(await isEmpty(client))) return
    process.stdout.write('Seeding the lake with the demo publication\n')
    await seedPublication({ client, log: (line) => process.stdout.write(`  ${line}\n`), archive })
  } finally {
    if (lake) await stopProcess(lake)
  }
})
