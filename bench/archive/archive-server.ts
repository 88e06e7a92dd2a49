import { ensureToken } from '../../lake/auth/ensure-token.ts'
import { openArchive } from './open-archive.ts'

const [dataDir = ''] = process.argv.slice(2)

/** The listeners of the bench all come from one address, and with one token. */
const limits = { listenersPerAddress: 5_000, listenersPerToken: 5_000, listenersTotal: 6_000 }

const lake = openArchive(dataDir, { clock: () => new Date(), limits })
const { url } = await lake.listen()
const token = ensureToken(dataDir, { role: 'administrator', label: 'bench' })
process.send?.({ url, token, rss: process.memoryUsage().rss })
process.on('disconnect', async () => {
  await lake.close()
  process.exit()
})
