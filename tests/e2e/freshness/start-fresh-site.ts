import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import { z } from 'zod'
import { stopProcess, type Running, type Variables } from '../../../scripts/processes.ts'
import { startLake, startSite } from '../../../scripts/publication.ts'
import { closeAtEnd } from '../../setup/close-at-end.ts'
import { choosePlace } from '../choose-place.ts'
import { until } from '../newsroom/until.ts'
import { getPublication } from '../publication.ts'
import { startLakeProxy, type LakeProxy } from './lake-proxy.ts'

const connectionSchema = z.object({
  state: z.string(),
  lastEvent: z.object({ id: z.string(), at: z.string() }).nullable(),
  lastError: z.object({ message: z.string(), at: z.string() }).nullable(),
  revalidations: z.number(),
  reconciliations: z.number(),
})
const healthSchema = z.object({ freshness: connectionSchema })

/** A page as a reader gets it, redirects not followed. */
export type Seen = { status: number; location: string | null; html: string; headers: Headers }

/** A publication of a test's own whose site asks its lake through a proxy. */
export type FreshSite = {
  siteUrl: string
  /** Writes as an editor does, straight to the lake. */
  client: SanityClient
  proxy: LakeProxy
  variables: Variables
  see(address: string, init?: RequestInit): Promise<Seen>
  health(): Promise<z.infer<typeof connectionSchema>>
  /** Makes one change of published content and waits until the site says that its pages are due. */
  change(act: () => Promise<unknown>): Promise<void>
  /** Waits until the site follows the lake. */
  live(): Promise<void>
  stopLake(): Promise<void>
  startLake(): Promise<void>
  /** Stops and continues the lake's process, which then answers nobody. */
  signalLake(signal: 'SIGSTOP' | 'SIGCONT'): void
  stopSite(): Promise<void>
  restartSite(): Promise<void>
}

/** Copies the publication of the end-to-end tests to `.cache/e2e/<name>` and serves the copy. */
export async function startFreshSite(name: string, extra: Variables = {}): Promise<FreshSite> {
  const folder = path.join('.cache', 'e2e', name)
  const { variables: original, lake: access } = getPublication()
  rmSync(folder, { recursive: true, force: true })
  const { variables, siteUrl, lakeUrl, logFile } = await choosePlace(folder)
  for (const kind of ['LAKE_DATA_DIR', 'NEXT_DIST_DIR'])
    cpSync(original[kind] ?? '', variables[kind] ?? '', { recursive: true })
  const proxy = await startLakeProxy(lakeUrl)
  Object.assign(variables, { LAKE_INTERNAL_URL: proxy.url }, extra)
  let lake: Running = await startLake({ variables })
  let site: Running = await startSite({ variables, logFile })
  closeAtEnd(() => {
    lake.child.kill('SIGCONT')
    return Promise.all([site, lake].map(stopProcess))
  })
  const client = createClient({
    ...access,
    apiHost: lakeUrl,
    apiVersion: '2026-11-01',
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
  })
  const health = async () => {
    const answer = await fetch(`${siteUrl}/api/health`)
    return healthSchema.parse(await answer.json()).freshness
  }
  const lastSeq = async () => Number((await health()).lastEvent?.id ?? 0)
  const live = () =>
    until(async () => {
      const { state, revalidations } = await health()
      return state === 'live' && revalidations > 0
    }, 20)
  await live()
  return {
    siteUrl,
    client,
    proxy,
    variables,
    async see(address, init = {}) {
      const answer = await fetch(`${siteUrl}${address}`, { redirect: 'manual', ...init })
      const { status, headers } = answer
      return { status, headers, location: headers.get('location'), html: await answer.text() }
    },
    health,
    async change(act) {
      const before = await lastSeq()
      await act()
      for (const end = Date.now() + 10_000; (await lastSeq()) <= before;)
        if (Date.now() > end) throw new Error('The site never said that it had heard of the change')
    },
    live,
    stopLake: () => stopProcess(lake),
    async startLake() {
      lake = await startLake({ variables })
    },
    signalLake: (signal) => void lake.child.kill(signal),
    stopSite: () => stopProcess(site),
    async restartSite() {
      await stopProcess(site)
      site = await startSite({ variables, logFile })
      await live()
    },
  }
}
