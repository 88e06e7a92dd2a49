import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** What a build of the site is made from. */
export const siteSources = [
  'app',
  'components',
  'lib',
  'public',
  'instrumentation.ts',
  'next.config.ts',
  'proxy.ts',
  'package-lock.json',
  'tsconfig.json',
]

/** What a build of the Studio is made from. */
export const studioSources = ['sanity', 'sanity.cli.ts', 'sanity.config.ts', 'lib', 'package-lock.json']

function listFiles(entry: string): string[] {
  const found = statSync(entry, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [entry]
  return readdirSync(entry, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !/\.(gen\.(ts|json)|test\.tsx?)$/.test(file.name))
    .map((file) => path.join(file.parentPath, file.name))
    .sort()
}

/** A hash that changes when a rebuild is needed: source files, and the settings a build bakes in. */
export function getFingerprint(sources: readonly string[], settings: Record<string, string> = {}): string {
  const hash = createHash('sha256').update(JSON.stringify(settings))
  for (const file of sources.flatMap(listFiles)) hash.update(`\0${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}
