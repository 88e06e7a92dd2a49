import type { Endpoint } from '../http/endpoint.ts'

/** Optional parts of Studio to switch on: none, until the lake has releases and schedules. */
export const featuresEndpoint: Endpoint = { parameters: [], handle: () => Response.json([]) }
