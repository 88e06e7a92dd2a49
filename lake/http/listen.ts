import type { ServerType } from '@hono/node-server'
import type { AddressInfo } from 'node:net'

const CLOSE_GRACE_MS = 2000

const explain = (error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }) => {
  if (error.code === 'EADDRINUSE')
    return new Error(`Port ${port} is taken: stop what listens there, or set LAKE_PORT to another port.`)
  if (error.code === 'EACCES') return new Error(`Port ${port} needs privileges: set LAKE_PORT above 1023.`)
  return new Error(`The lake cannot listen on ${host}:${port}: ${error.message}.`)
}

/** Listens; rejects with one sentence that says what to change. */
export function listen(server: ServerType, at: { host: string; port: number }): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, at)))
    server.listen(at.port, at.host, () => {
      const address = server.address()
      if (address === null || typeof address === 'string')
        reject(new Error('The lake has no network address.'))
      else resolve(address)
    })
  })
}

/** Lets running requests finish for a moment, then ends what is left. */
export function closeServer(server: ServerType): Promise<void> {
  if (!server.listening) return Promise.resolve()
  return new Promise((resolve) => {
    const end = () => 'closeAllConnections' in server && server.closeAllConnections()
    const timer = setTimeout(end, CLOSE_GRACE_MS)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}
