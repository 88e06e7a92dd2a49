import { isAllowedOrigin } from '../http/cors.ts'
import type { Endpoint } from '../http/endpoint.ts'

/** Whether the asking browser's origin may send credentials; whoever names no origin is no browser's page. */
export const checkCorsEndpoint: Endpoint = {
  parameters: [],
  handle(services, { request }) {
    const origin = request.headers.get('origin')
    const allowed = origin === null || isAllowedOrigin(services, origin)
    return Response.json({ result: { allowed, withCredentials: allowed } })
  },
}
