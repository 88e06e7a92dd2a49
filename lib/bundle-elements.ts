import path from 'node:path'

/** Bundled module by file name. `reader.js` is the entry; every other name carries the hash of what it holds. */
export type ElementBundle = ReadonlyMap<string, string>

async function bundle(): Promise<ElementBundle> {
  const { rolldown } = await import('rolldown')
  const input = { reader: path.join(process.cwd(), 'components/elements/reader.ts') }
  const build = await rolldown({ input, platform: 'browser' })
  const { output } = await build.generate({
    format: 'esm',
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  })
  return new Map(
    output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code] as const] : [])),
  )
}

let built: Promise<ElementBundle> | undefined

/** The custom elements of `components/elements` as browsers load them; made once per process, anew each time in development. */
export function bundleElements(): Promise<ElementBundle> {
  if (process.env.NODE_ENV === 'development') return bundle()
  return (built ??= bundle())
}
