import { createAdaptorServer } from '@hono/node-server'
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { createAssets } from './assets/assets.ts'
import { moveAssetUrls } from './assets/move-asset-urls.ts'
import { createAccounts } from './auth/accounts.ts'
import { createAuth } from './auth/auth.ts'
import { createLinks } from './auth/links.ts'
import { createPasswords } from './auth/passwords.ts'
import { createSignIn } from './auth/sign-in.ts'
import { createThrottle } from './auth/throttle.ts'
import type { LakeConfig } from './config.ts'
import { createFilterMatcher } from './events/filter-matcher.ts'
import { createEvents } from './events/hub.ts'
import { createStreams } from './events/streams.ts'
import { createIndexBuilder } from './indexes/index-builder.ts'
import { createClientAddress } from './http/client-address.ts'
import { closeServer, listen } from './http/listen.ts'
import { createApp } from './http/create-app.ts'
import { toOwnUrl } from './http/own-url.ts'
import { consoleLog } from './log.ts'
import { createCachedEvaluator } from './query/cached-evaluator.ts'
import { createWorkerEvaluator } from './query/worker-evaluator.ts'
import { routes } from './router.ts'
import { createScheduler } from './scheduler/scheduler.ts'
import type { Services } from './services.ts'
import { createPresence } from './presence/presence.ts'
import { createSockets } from './sockets/sockets.ts'
import { lockFolder } from './store/lock-folder.ts'
import { openStore } from './store/store.ts'
import { createDispatcher } from './webhooks/dispatcher.ts'

type Overrides = Partial<Pick<Services, 'clock' | 'newId' | 'log'>>

/** A lake, not yet listening. `listen` rejects in one sentence when the port is taken. */
export type Lake = {
  listen(): Promise<{ url: string; port: number }>
  /** Ends streams, answers what was asked, closes the file; once, however often it is called. */
  close(): Promise<void>
  services: Services
}

/** The only wiring: one SQLite file, its services, one HTTP server. Throws when another lake serves the folder. */
export function createLake(config: LakeConfig, overrides: Overrides = {}): Lake {
  const { clock = () => new Date(), newId = randomUUID, log = consoleLog } = overrides
  const unlock = lockFolder(config.dataDir)
  const store = openStore(config.dataDir, {
    maxBytes: config.limits.databaseBytes,
    indexes: config.indexes,
  })
  store.indexes.ensure()
  for (const { name, aclMode } of config.datasets) store.datasets.create(name, aclMode, clock())

  const closing = new AbortController()
  const address: { url: string } = { url: config.publicUrl ?? toOwnUrl(config) }
  const url = () => address.url
  const getPosition = (name: string) => {
    const dataset = store.datasets.get(name)
    return dataset && `${dataset.id}:${store.reader(dataset).getLastSeq()} ${store.users.getRoles()}`
  }
  const workers = createWorkerEvaluator({ config, clock })
  const evaluator = createCachedEvaluator({ evaluator: workers, getPosition, clock })
  const auth = createAuth({ store, clock, newId })
  const accounts = createAccounts({ store, clock, newId })
  const links = createLinks({ store, clock })
  const passwords = createPasswords()
  const throttle = createThrottle({ store, clock })
  const events = createEvents({ store, clock, resumeHours: config.limits.resumeHours })
  const services: Services = {
    config,
    store,
    evaluator,
    auth,
    accounts,
    links,
    passwords,
    signIn: createSignIn({ store, accounts, links, passwords, throttle, clock, newId }),
    clientAddress: createClientAddress(config.trustedProxies),
    events,
    streams: createStreams({
      auth,
      datasets: store.datasets,
      limits: config.limits,
      closing: closing.signal,
    }),
    filters: createFilterMatcher({ evaluator }),
    sockets: createSockets({ limits: config.limits, closing: closing.signal, log }),
    presence: createPresence(),
    assets: createAssets({ config, store, events, clock, newId, log, url }),
    clock,
    newId,
    log,
    url,
    closing: closing.signal,
  }
  const scheduler = createScheduler(services)
  const dispatcher = createDispatcher(services)
  const indexBuilder = createIndexBuilder(services)
  const { headersMs, requestMs, frameBytes } = config.limits
  const server = createAdaptorServer({
    fetch: createApp(services, routes).fetch,
    websocket: {
      server: new WebSocketServer({
        noServer: true,
        maxPayload: frameBytes,
        // One message a turn: others are answered between the thousands that one sends at once.
        allowSynchronousEvents: false,
      }),
    },
    serverOptions: {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: Math.min(headersMs, 5000),
      // What asks for another protocol, HTTP/2 say, is answered in this one.
      shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
    },
  })
  const close = async () => {
    closing.abort()
    await closeServer(server)
    await scheduler.stop()
    await dispatcher.stop()
    await indexBuilder.stop()
    await services.evaluator.close()
    store.close()
    unlock()
  }
  let closed: Promise<void> | undefined
  return {
    services,
    async listen() {
      const { port }: AddressInfo = await listen(server, config)
      const url = toOwnUrl({ ...config, port })
      address.url = config.publicUrl ?? url
      moveAssetUrls(services)
      scheduler.start()
      dispatcher.start()
      indexBuilder.start()
      return { url, port }
    },
    close: () => (closed ??= close()),
  }
}
