import { createAdaptorServer } from '@hono/node-server'
import { randomUUID } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { AddressInfo } from 'node:net'
import { createAssets } from './assets/assets.ts'
import { moveAssetUrls } from './assets/move-asset-urls.ts'
import { createAuth } from './auth/auth.ts'
import type { LakeConfig } from './config.ts'
import { createFilterMatcher } from './events/filter-matcher.ts'
import { createEvents } from './events/hub.ts'
import { createStreams } from './events/streams.ts'
import { closeServer, listen } from './http/listen.ts'
import { createApp } from './http/create-app.ts'
import { consoleLog } from './log.ts'
import { createWorkerEvaluator } from './query/worker-evaluator.ts'
import { routes } from './router.ts'
import type { Services } from './services.ts'
import { lockFolder } from './store/lock-folder.ts'
import { openStore } from './store/store.ts'

type Overrides = Partial<Pick<Services, 'clock' | 'newId' | 'log'>>

/** A lake, not yet listening. `listen` rejects in one sentence when the port is taken. */
export type Lake = {
  listen(): Promise<{ url: string; port: number }>
  /** Ends streams, answers what was asked, closes the file; once, however often it is called. */
  close(): Promise<void>
  services: Services
}

const toUrl = ({ host, port }: Pick<LakeConfig, 'host' | 'port'>) =>
  `http://${isIPv6(host) ? `[${host}]` : host}:${port}`

/** The only wiring: one SQLite file, its services, one HTTP server. Throws when another lake serves the folder. */
export function createLake(config: LakeConfig, overrides: Overrides = {}): Lake {
  const { clock = () => new Date(), newId = randomUUID, log = consoleLog } = overrides
  const unlock = lockFolder(config.dataDir)
  const store = openStore(config.dataDir, config.limits.databaseBytes)
  for (const { name, aclMode } of config.datasets) store.datasets.create(name, aclMode, clock())

  const closing = new AbortController()
  const address: { url: string } = { url: config.publicUrl ?? toUrl(config) }
  const url = () => address.url
  const evaluator = createWorkerEvaluator({ config, clock })
  const auth = createAuth({ tokens: store.tokens, clock, newId })
  const events = createEvents({ store, clock, resumeHours: config.limits.resumeHours })
  const services: Services = {
    config,
    store,
    evaluator,
    auth,
    events,
    streams: createStreams({
      auth,
      datasets: store.datasets,
      limits: config.limits,
      closing: closing.signal,
    }),
    filters: createFilterMatcher({ evaluator }),
    assets: createAssets({ config, store, events, clock, newId, log, url }),
    clock,
    newId,
    log,
    url,
    closing: closing.signal,
  }
  const { headersMs, requestMs } = config.limits
  const server = createAdaptorServer({
    fetch: createApp(services, routes).fetch,
    serverOptions: {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: Math.min(headersMs, 5000),
    },
  })
  const close = async () => {
    closing.abort()
    await closeServer(server)
    await services.evaluator.close()
    store.close()
    unlock()
  }
  let closed: Promise<void> | undefined
  return {
    services,
    async listen() {
      const { port }: AddressInfo = await listen(server, config)
      const url = toUrl({ ...config, port })
      address.url = config.publicUrl ?? url
      moveAssetUrls(services)
      return { url, port }
    },
    close: () => (closed ??= close()),
  }
}
