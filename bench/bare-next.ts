import type { Rendition } from '../lib/image-url.ts'
import { runProcess, startProcess, waitUntilUp, type Running } from '../scripts/processes.ts'

const folder = 'bench/bare-next'
const next = '../../node_modules/next/dist/bin/next'
const path = '/news/story'

/** Bare Next, built and served: the least it can serve at `url`, the same with fonts and a cover at `illustratedUrl`. */
export async function startBareNext(
  port: number,
  cover: Rendition,
): Promise<{ url: string; illustratedUrl: string; running: Running }> {
  const variables = { NODE_ENV: 'production', BARE_COVER: JSON.stringify(cover) }
  const options = { folder, quiet: true, variables }
  await runProcess([next, 'build'], 'The bare Next page could not be built.', options)
  const url = `http://127.0.0.1:${port}${path}`
  const running = startProcess('bare Next', [next, 'start', '--port', String(port)], options)
  await waitUntilUp(running, url)
  return { url, illustratedUrl: new URL('/illustrated', url).href, running }
}
