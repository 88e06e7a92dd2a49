import type { ClientConfig } from '@sanity/client'
import { createCarrier } from './carrier.ts'
import { createConnector, SocketRefusedError } from './connector.ts'
import { createPatientFetch } from './patient-fetch.ts'

/** A fetch as `resolveFetch` of `@sanity/client` gives it. */
export type LakeFetch = ReturnType<NonNullable<ClientConfig['resolveFetch']>>

type Init = NonNullable<Parameters<LakeFetch>[1]>

const STREAM = /^\/v[^/]+\/data\/(listen|live\/events)\//
const TRY_AGAIN_MS = 10 * 60 * 1000
/** The headers that streams take; the rest of a client's means nothing to them. */
const CARRIED = ['authorization', 'last-event-id']

/** What of the request goes over the socket: null for anything but a stream of this lake. */
function toStreamPath(lakeUrl: string, url: string, { method = 'GET' }: Init): string | null {
  const path = url.startsWith(lakeUrl) ? url.slice(lakeUrl.length) : ''
  return method === 'GET' && STREAM.test(path) ? path : null
}

function toCarriedHeaders(headers: Init['headers']): Record<string, string> {
  const given = new Headers(headers)
  return Object.fromEntries(
    CARRIED.flatMap((name) => (given.has(name) ? [[name, given.get(name) ?? '']] : [])),
  )
}

type Parts = {
  /** As browsers reach the lake, path prefix and all. */
  lakeUrl: string
  /** Null where there is none. */
  WebSocket?: typeof WebSocket | null
}

/**
 * A fetch for which listeners and live events of one lake share one WebSocket: browsers open six connections to a
 * host, and one open document alone takes as many streams. Everything else, and streams too where WebSockets do not
 * get through, goes over plain HTTP; what only reads waits for a lake that is away. A lost socket ends its streams, as lost connections would: clients reconnect and
 * resume by themselves.
 */
export function createLakeFetch({ lakeUrl, WebSocket = globalThis.WebSocket ?? null }: Parts): LakeFetch {
  const base = lakeUrl.replace(/\/+$/, '')
  const carrier = createCarrier(createConnector({ lakeUrl: base, fetch, WebSocket }))
  const patient = createPatientFetch(fetch)
  let refusedUntil = 0
  let warned = false

  /** Tried again after a while: what was in the way may have been a proxy's restart. */
  const refuse = (reason: string) => {
    refusedUntil = Date.now() + TRY_AGAIN_MS
    if (!warned) console.warn(`${reason}: listening over HTTP, where a browser may run out of connections`)
    warned = true
  }
  return async (url, init = {}) => {
    const path = toStreamPath(base, url, init)
    if (path === null) return patient(url, init)
    if (Date.now() < refusedUntil) return fetch(url, init)
    try {
      return await carrier.open({ path, headers: toCarriedHeaders(init.headers), signal: init.signal })
    } catch (error) {
      if (!(error instanceof SocketRefusedError)) throw error
      refuse(error.message)
      return fetch(url, init)
    }
  }
}
