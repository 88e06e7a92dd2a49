import { z } from 'zod'
import type { Endpoint } from '../http/endpoint.ts'
import { readJson } from '../http/read-json.ts'

const key = z.string().min(1).max(512)
const body = z.array(z.strictObject({ key, value: z.unknown() })).max(100)

/** The caller's own settings; null for those never set. */
export const getKeyValuesEndpoint: Endpoint = {
  parameters: [],
  handle({ store }, { path, identity }) {
    const keys = path('keys').split(',')
    return Response.json(keys.map((name) => ({ key: name, value: store.keyValues.get(identity.id, name) })))
  },
}

/** Keeps settings of the caller's, and answers them. */
export const putKeyValuesEndpoint: Endpoint = {
  parameters: [],
  async handle({ store, config }, { request, identity }) {
    const pairs = await readJson(request, { schema: body, limit: config.limits.bodyBytes })
    store.keyValues.put(identity.id, pairs)
    return Response.json(pairs)
  },
}
