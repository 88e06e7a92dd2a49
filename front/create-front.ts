import type { IncomingMessage, Server } from 'node:http'
import { createServer } from 'node:http'
import { env } from '../lib/env.ts'
import { getFailureDocument } from './failure-document.ts'
import { isDocumentRequest } from './is-document-request.ts'
import { ReaderResponse, type Failure } from './reader-response.ts'

type FrontServer = Server<typeof IncomingMessage, typeof ReaderResponse>

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

async function answerFailure(response: ReaderResponse, failure: Failure): Promise<void> {
  const { status, headers, body } = await getFailureDocument(origin, failure)
  response.answer(status, headers, body)
}

/** Next renders for production only when it is loaded with this variable set. */
async function loadNext() {
  Object.assign(process.env, { NODE_ENV: 'production' })
  const { default: next } = await import('next')
  const app = next({ dev: false, dir: process.cwd(), port: env.port })
  await app.prepare()
  return app.getRequestHandler()
}

/** The site's server: Next answers every request, and what it cannot answer is explained to readers on a whole page. */
export async function createFront(): Promise<FrontServer> {
  const handle = await loadNext()
  return createServer({ ServerResponse: ReaderResponse }, (request, response) => {
    if (!isReadable(request.url)) return void answerFailure(response, { status: 404 })
    if (isDocumentRequest(request)) response.onFailure = (failure) => void answerFailure(response, failure)
    void handle(request, response)
  })
}
