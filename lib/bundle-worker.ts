import { createHash } from 'node:crypto'
import path from 'node:path'
import { bundleElements, type ElementBundle } from './bundle-elements.ts'

/** Pages that a device shows by itself, and the elements that they and a kept story need: player and light box, too. */
const pages = ['/offline', '/saved']
const elements = /^(reader|(shelf-list|offer-place|controls|picture-viewer)-[\w-]+)\.js$/

const staticImport = /\b(?:from|import)\s*["'`]\.\/([\w.-]+)["'`]/g

/** A module of the bundle, with what it cannot start without. */
function withImports(bundle: ElementBundle, file: string): string[] {
  const imported = [...(bundle.get(file) ?? '').matchAll(staticImport)].map(([, name = '']) => name)
  return [
    file,
    ...imported.filter((name) => name !== 'reader.js').flatMap((name) => withImports(bundle, name)),
  ]
}

/** The service worker as browsers load it: one classic script, which changes whenever what it shows by itself does. */
export async function bundleWorker(): Promise<string> {
  const bundle = await bundleElements()
  const roots = [...bundle.keys()].filter((file) => elements.test(file))
  const files = new Set(roots.flatMap((file) => withImports(bundle, file)))
  const shell = [...pages, ...[...files].map((file) => `/elements/${file}`)]
  const code = [...files].map((file) => bundle.get(file))
  const version = createHash('sha256').update(JSON.stringify(code)).digest('hex').slice(0, 12)
  const { rolldown } = await import('rolldown')
  const build = await rolldown({
    input: path.join(process.cwd(), 'components/worker/worker.ts'),
    platform: 'browser',
    transform: { define: { SHELL: JSON.stringify(shell), VERSION: JSON.stringify(version) } },
  })
  const { output } = await build.generate({ format: 'iife', minify: true })
  return output[0].code
}
