import type { IncomingMessage } from 'node:http'

/** Addresses for programs, the Studio's own, and the failure pages themselves: replacing those would never end. */
const exempt = /^\/((_next|api|elements|studio)([/?]|$)|status\/(404|500|503)$)/

/** Whether a person asked for a page, so that a failure must be answered with one. */
export function isDocumentRequest({
  method,
  url = '/',
  headers,
}: Pick<IncomingMessage, 'method' | 'url' | 'headers'>) {
  return (method === 'GET' || method === 'HEAD') && headers.rsc === undefined && !exempt.test(url)
}
