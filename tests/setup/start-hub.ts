import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { closeAtEnd } from './close-at-end.ts'

/** A WebSub hub as publishers see it. */
export type Hub = {
  url: string
  /** What it was told, in order, as it came: content type and form. */
  told: { type: string | undefined; form: URLSearchParams }[]
  /** Statuses of its next answers, then 204 for ever; a redirect leads to itself. */
  answers: number[]
  close(): Promise<void>
}

/** Starts a hub on a free port. */
export async function startHub(): Promise<Hub> {
  const told: Hub['told'] = []
  const answers: number[] = []
  const server = createServer(async (request, response) => {
    told.push({ type: request.headers['content-type'], form: new URLSearchParams(await text(request)) })
    response.writeHead(answers.shift() ?? 204, { Location: '/moved' }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port }: AddressInfo = Object.assign({ port: 0, family: '', address: '' }, server.address())
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  closeAtEnd(close)
  return { url: `http://127.0.0.1:${port}/publish`, told, answers, close }
}
