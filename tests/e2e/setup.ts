import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createClient } from '@sanity/client'
import { ensureToken } from '../../lake/auth/ensure-token.ts'
import { stopProcess } from '../../scripts/processes.ts'
import { buildSite, buildStudio, seedLake, startLake, startSite } from '../../scripts/publication.ts'
import { ensureChromium } from '../setup/chromium.ts'
import { choosePlace } from './choose-place.ts'
import { writePublication } from './publication.ts'

const folder = path.join('.cache', 'e2e')
const log = (line: string) => process.stdout.write(`${line}\n`)

/** A story that no schema accepts: the listings must leave it out, and the log must name it. */
const malformed = {
  _id: 'article-malformed',
  _type: 'article',
  title: 42,
  slug: { _type: 'slug', current: 'malformed' },
  publishedAt: '2026-01-28T13:00:00.000Z',
}

/** Jest's global set-up: a seeded lake and a built site, both real processes, stopped by `teardown.ts`. */
export default async function setup(): Promise<void> {
  ensureChromium(log)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const { variables, siteUrl, lakeUrl, logFile } = await choosePlace(folder)
  const dataDir = variables['LAKE_DATA_DIR'] ?? ''
  const lake = await startLake({ variables })
  Object.assign(globalThis, { stopPublication: () => stopProcess(lake) })
  log('Seeding a publication for the end-to-end tests …')
  await seedLake([], { variables, logFile })
  const token = ensureToken(dataDir, { role: 'editor', label: 'tests' })
  const access = { apiHost: lakeUrl, projectId: 'dateline', dataset: 'production', token }
  const client = createClient({
    ...access,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2026-02-01',
  })
  await client.createOrReplace(malformed)
  log('Building it …')
  await buildStudio({ logFile })
  await buildSite({ variables, logFile })
  const site = await startSite({ variables, logFile })
  Object.assign(globalThis, { stopPublication: () => Promise.all([site, lake].map(stopProcess)) })
  writePublication({ siteUrl, variables, lake: access, siteLog: logFile })
}
