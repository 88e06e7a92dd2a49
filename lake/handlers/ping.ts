import type { Endpoint } from '../http/endpoint.ts'

/** Answers as long as the lake's main thread does. */
export const pingEndpoint: Endpoint = {
  parameters: [],
  handle: () => Response.json({ ok: true }),
}
