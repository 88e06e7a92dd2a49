import type { Services } from '../services.ts'
import type { Call } from './call.ts'

/** One operation of the API: the query parameters it understands and how it answers. */
export type Endpoint = {
  /** Names of supported query parameters; `$*` allows every `$name`. */
  parameters: readonly string[]
  handle(services: Services, call: Call): Response | Promise<Response>
}
