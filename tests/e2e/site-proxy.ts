import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { closeAtEnd } from '../setup/close-at-end.ts'

/** A site's network as a browser has it, for tests to take away. */
export type SiteProxy = {
  url: string
  /** Answers addresses that match with this status instead of asking the site. */
  fail(address: RegExp, status: number): void
  mend(): void
  /** Nothing answers any more, as on a train in a tunnel. */
  cut(): Promise<void>
  /** Answers again, at the same address. */
  restore(): Promise<void>
  /** Requests passed on for addresses that match. */
  count(address: RegExp): number
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      const address: AddressInfo = Object(server.address())
      resolve(address.port)
    })
  })
}

export async function startSiteProxy(siteUrl: string): Promise<SiteProxy> {
  const { hostname, port } = new URL(siteUrl)
  const failures = new Map<RegExp, number>()
  const asked: string[] = []
  const server = createServer((incoming, outgoing) => {
    const { method, url = '/', headers } = incoming
    asked.push(url)
    const status = [...failures].find(([address]) => address.test(url))?.[1]
    if (status !== undefined) return void outgoing.writeHead(status).end(`Failed with ${status}`)
    const forwarded = request({ hostname, port, method, path: url, headers, agent: false }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
      answer.pipe(outgoing)
    })
    forwarded.on('error', () => outgoing.destroy())
    incoming.pipe(forwarded)
  })
  const own = await listen(server, 0)
  const cut = async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
  }
  closeAtEnd(cut)
  return {
    url: `http://localhost:${own}`,
    fail: (address, status) => void failures.set(address, status),
    mend: () => failures.clear(),
    cut,
    restore: async () => void (await listen(server, own)),
    count: (address) => asked.filter((url) => address.test(url)).length,
  }
}
