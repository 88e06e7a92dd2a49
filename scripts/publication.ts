import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { contentIndexes } from '../lib/content/indexes.ts'
import { parseEnv } from '../lib/parse-env.ts'
import { studioFolder } from '../lib/studio-files.ts'
import { getFingerprint, siteSources, studioSources } from './fingerprint.ts'
import { getPreviewAccess } from './preview-access.ts'
import { runProcess, startProcess, waitUntilUp, type Running, type Variables } from './processes.ts'
import { buildStudioFiles } from './studio.ts'

type Options = { variables?: Variables; flags?: string[]; logFile?: string }

const readEnv = (variables: Variables = {}) => parseEnv({ ...process.env, ...variables })

/** Starts the embedded lake with the indexes of our queries, and waits until it answers. */
export async function startLake({ variables, flags = [], logFile }: Options = {}): Promise<Running> {
  const { lakePort, siteUrl } = readEnv(variables)
  const lake = startProcess('lake', [...flags, 'lake/main.ts'], {
    variables: { SITE_URL: siteUrl, LAKE_INDEXES: JSON.stringify(contentIndexes), ...variables },
    ...(logFile === undefined ? { quiet: true } : { logFile }),
  })
  await waitUntilUp(lake, `http://127.0.0.1:${lakePort}/v1/ping`)
  return lake
}

/** Runs the seed; `--when-empty` leaves a lake alone that has its settings. */
export async function seedLake(args: string[], { variables, logFile }: Options = {}): Promise<void> {
  await runProcess(['scripts/seed.ts', ...args], 'The demo content could not be written; see above.', {
    variables,
    logFile,
  })
}

function readStamp(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const studioStamp = path.join(studioFolder, 'dateline-build')

/** Builds the Studio unless the last build had the same sources; where its lake is, the site tells it. */
export async function buildStudio({ logFile }: Pick<Options, 'logFile'> = {}): Promise<void> {
  const fingerprint = getFingerprint(studioSources)
  if (readStamp(studioStamp) === fingerprint) return
  process.stdout.write('Building the Studio; this takes some seconds.\n')
  await buildStudioFiles({ logFile })
  writeFileSync(studioStamp, fingerprint)
}

/** Builds the site into `NEXT_DIST_DIR` unless the last build had the same sources, settings and lake. */
export async function buildSite({ variables, logFile }: Options = {}): Promise<void> {
  const { siteUrl, locale, pageLife, lakeDataDir, lake } = readEnv(variables)
  const { kind, projectId, dataset, url = '', publicUrl = '' } = lake
  const distDir = variables?.['NEXT_DIST_DIR'] ?? process.env['NEXT_DIST_DIR'] ?? '.next'
  const stampFile = path.join(distDir, 'dateline-build')
  const fingerprint = getFingerprint(siteSources, {
    siteUrl,
    locale: locale.tag,
    pageLife: String(pageLife),
    data: path.resolve(lakeDataDir),
    kind,
    projectId,
    dataset,
    url,
    publicUrl,
  })
  if (readStamp(stampFile) === fingerprint) return
  process.stdout.write('Building the site; the first time this takes a minute.\n')
  await runProcess(['node_modules/next/dist/bin/next', 'build'], 'The site could not be built; see above.', {
    variables: { ...variables, NODE_ENV: 'production' },
    logFile,
  })
  writeFileSync(stampFile, fingerprint)
}

/** Starts the built site and waits until it answers. */
export async function startSite({ variables, logFile }: Options = {}): Promise<Running> {
  const env = readEnv(variables)
  const site = startProcess('site', ['front/server.ts'], {
    variables: { ...variables, ...getPreviewAccess(env), NODE_ENV: 'production' },
    ...(logFile === undefined ? { quiet: true } : { logFile }),
  })
  await waitUntilUp(site, `http://127.0.0.1:${env.port}/api/health`, 60_000)
  return site
}
