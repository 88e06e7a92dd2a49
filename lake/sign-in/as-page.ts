import type { Endpoint } from '../http/endpoint.ts'
import { answerErrorPage } from './error-page.ts'

/** An endpoint for people: what goes wrong is told on a page. */
export function asPage({ parameters, handle }: Endpoint): Endpoint {
  return {
    parameters,
    async handle(services, call) {
      try {
        return await handle(services, call)
      } catch (error) {
        return answerErrorPage(services, error)
      }
    },
  }
}
