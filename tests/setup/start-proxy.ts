import { request, type IncomingMessage } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { closeAtEnd } from './close-at-end.ts'
import type { Certificate } from './make-certificate.ts'

/** Local ports by path prefix, the longest first; a prefix is stripped from what is passed on. */
export type Targets = { prefix: string; port: number }[]

export type Proxy = { url: string; close(): Promise<void> }

function toForwarded(incoming: IncomingMessage, targets: Targets) {
  const { url = '/', method, headers, socket } = incoming
  const target = targets.find(({ prefix }) => url === prefix || url.startsWith(`${prefix}/`))
  if (!target) throw new Error(`The proxy knows no place for ${url}`)
  return request({
    port: target.port,
    host: '127.0.0.1',
    method,
    path: url.slice(target.prefix.length) || '/',
    headers: { ...headers, 'x-forwarded-for': socket.remoteAddress, 'x-forwarded-proto': 'https' },
  })
}

/** A TLS reverse proxy for one host name, as nginx or Caddy would be: requests, streams and WebSockets. */
export async function startProxy(certificate: Certificate, getTargets: () => Targets): Promise<Proxy> {
  const server = createServer(certificate, (incoming, outgoing) => {
    const forwarded = toForwarded(incoming, getTargets())
    forwarded.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
      outgoing.flushHeaders()
      answer.pipe(outgoing)
    })
    forwarded.on('error', () => outgoing.destroy())
    outgoing.on('close', () => forwarded.destroy())
    incoming.pipe(forwarded)
  })
  server.on('upgrade', (incoming, socket, head) => {
    const forwarded = toForwarded(incoming, getTargets())
    forwarded.on('upgrade', ({ rawHeaders }, behind, first) => {
      const lines = rawHeaders.flatMap((name, index) =>
        index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : [],
      )
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`)
      socket.write(first)
      behind.write(head)
      behind.pipe(socket).pipe(behind)
      behind.on('error', () => socket.destroy())
      socket.on('error', () => behind.destroy())
      socket.on('close', () => behind.destroy())
    })
    forwarded.on('response', () => socket.destroy())
    forwarded.on('error', () => socket.destroy())
    forwarded.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port }: AddressInfo = Object(server.address())
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  closeAtEnd(close)
  return { url: `https://localhost:${port}`, close }
}
