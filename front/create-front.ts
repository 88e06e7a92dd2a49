import type { IncomingMessage, Server } from 'node:http'
import { createServer } from 'node:http'
import { env } from '../lib/env.ts'
import { offerDirectExpiry } from '../lib/freshness/direct-expiry.ts'
import { answerFailure } from './answer-failure.ts'
import { expireTags } from './expire-tags.ts'
import { isDocumentRequest } from './is-document-request.ts'
import { visit, visitAlone, type OpenVisit } from './open-visits.ts'
import { toPageAddress } from './page-address.ts'
import { ReaderResponse } from './reader-response.ts'
import { servePage } from './serve-page.ts'
import { isSearch, serveSearch } from './serve-search.ts'

type FrontServer = Server<typeof IncomingMessage, typeof ReaderResponse>
type Handle = (request: IncomingMessage, response: ReaderResponse) => Promise<void>

/** The address under which the front asks the site for its own pages. */
const origin = `http://127.0.0.1:${env.port}`

/** Next fails on broken percent escapes; no page can have such an address. */
function isReadable(url = '/'): boolean {
  try {
    return decodeURI(url) !== ''
  } catch {
    return false
  }
}

/** Next renders for production only when it is loaded with this variable set. */
async function loadNext(): Promise<Handle> {
  Object.assign(process.env, { NODE_ENV: 'production' })
  const { default: next } = await import('next')
  const app = next({ dev: false, dir: process.cwd(), port: env.port })
  await app.prepare()
  return app.getRequestHandler()
}

async function serve(request: IncomingMessage, response: ReaderResponse, handle: Handle): Promise<void> {
  if (!isReadable(request.url)) return answerFailure(response, { status: 404 }, undefined, origin)
  const address = toPageAddress(request)
  const isDocument = isDocumentRequest(request)
  const render = (current?: OpenVisit) => {
    if (isDocument) response.onFailure = (failure) => void answerFailure(response, failure, current, origin)
    return handle(request, response)
  }
  if (isDocument && isSearch(request.url)) return serveSearch({ response, origin }, render)
  if (address === undefined) return visitAlone(render)
  return isDocument ? servePage({ address, response, origin }, render) : visit(address, render)
}

/** The site's server: Next answers every request, and what it cannot answer is explained to readers on a whole page. */
export async function createFront(): Promise<FrontServer> {
  offerDirectExpiry(expireTags)
  const handle = await loadNext()
  return createServer({ ServerResponse: ReaderResponse }, (request, response) => {
    void serve(request, response, handle)
  })
}
