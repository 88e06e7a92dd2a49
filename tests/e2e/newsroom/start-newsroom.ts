import { cpSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import { stopProcess, type Running } from '../../../scripts/processes.ts'
import { startLake, startSite } from '../../../scripts/publication.ts'
import { choosePlace } from '../choose-place.ts'
import { getPublication } from '../publication.ts'

/** A publication of a test's own, with nobody in its newsroom yet. */
export type Newsroom = {
  siteUrl: string
  lakeUrl: string
  dataDir: string
  /** A client that sees drafts, for whoever the token is of; for strangers without. */
  client(token?: string): SanityClient
  /** Folder for the pictures of what was seen. */
  pictures: string
  /** Ends the lake as a power cut would, and starts it again. */
  killLake(): Promise<void>
  startLake(): Promise<void>
  close(): Promise<void>
}

/** Copies the publication of the end-to-end tests to `.cache/e2e/<name>` and serves the copy. */
export async function startNewsroom(name: string): Promise<Newsroom> {
  const folder = path.join('.cache', 'e2e', name)
  const { variables: original } = getPublication()
  rmSync(folder, { recursive: true, force: true })
  const { variables, siteUrl, lakeUrl, logFile } = await choosePlace(folder)
  for (const kind of ['LAKE_DATA_DIR', 'NEXT_DIST_DIR'])
    cpSync(original[kind] ?? '', variables[kind] ?? '', { recursive: true })
  const pictures = path.join(folder, 'pictures')
  mkdirSync(pictures, { recursive: true })
  let lake: Running = await startLake({ variables })
  const site = await startSite({ variables, logFile })
  return {
    siteUrl,
    lakeUrl,
    dataDir: variables['LAKE_DATA_DIR'] ?? '',
    client: (token) =>
      createClient({
        apiHost: lakeUrl,
        projectId: 'dateline',
        dataset: 'production',
        apiVersion: '2026-11-01',
        useProjectHostname: false,
        useCdn: false,
        perspective: 'raw',
        ...(token && { token }),
      }),
    pictures,
    async killLake() {
      lake.child.kill('SIGKILL')
      await lake.exited
    },
    async startLake() {
      lake = await startLake({ variables })
    },
    async close() {
      await Promise.all([site, lake].map(stopProcess))
    },
  }
}
