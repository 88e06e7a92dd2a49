import { createServer } from 'node:net'
import { UserError } from './fail.ts'

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}

/** Throws a `UserError` naming the variable to change when `port` is taken. */
export async function assertPortFree(port: number, variable: string): Promise<void> {
  if (await isFree(port, '127.0.0.1')) return
  throw new UserError(`Port ${port} is taken: stop what listens there, or set ${variable} to a free port.`)
}

/** A port that was free a moment ago. */
export function getFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port)
        else reject(new Error('The system gave no port.'))
      })
    })
  })
}
