import { runProcess, startProcess, waitUntilUp, type Running } from '../scripts/processes.ts'

const folder = 'bench/bare-next'
const next = '../../node_modules/next/dist/bin/next'
const path = '/news/story'

/** The bare Next page, built and served; its address is `url`. */
export async function startBareNext(port: number): Promise<{ url: string; running: Running }> {
  const options = { folder, quiet: true, variables: { NODE_ENV: 'production' } }
  await runProcess([next, 'build'], 'The bare Next page could not be built.', options)
  const url = `http://127.0.0.1:${port}${path}`
  const running = startProcess('bare Next', [next, 'start', '--port', String(port)], options)
  await waitUntilUp(running, url)
  return { url, running }
}
