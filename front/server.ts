import { env } from '../lib/env.ts'
import { createFront } from './create-front.ts'

const server = await createFront()

server.once('error', (error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE'
  console.error(
    taken ? `Port ${env.port} is taken: stop what listens there, or set PORT to a free port.` : error.message,
  )
  process.exit(1)
})

/** Answers what has begun, takes nothing new, and leaves after five seconds at the latest. */
function shutDown(): void {
  if (!server.listening) return
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => process.exit(0), 5_000).unref()
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, shutDown)

server.listen(env.port)
