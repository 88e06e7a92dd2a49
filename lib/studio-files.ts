import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

/** Folder of the built Studio: `studio.json` and `static/`. */
export const studioFolder = '.studio'

const pageSchema = z.object({ script: z.string(), styles: z.array(z.string()) })

/** What the Studio's page has to load. */
export type StudioPage = z.infer<typeof pageSchema>

export type StudioFile = { body: Uint8Array<ArrayBuffer>; type: string }

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
}

async function readIfThere(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file))
  } catch {
    return null
  }
}

/** Null before the Studio was built. */
export async function getStudioPage(): Promise<StudioPage | null> {
  const bytes = await readIfThere(path.resolve(studioFolder, 'studio.json'))
  return bytes && pageSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
}

/** One file below `static/`; null when there is none of that name. */
export async function getStudioFile(name: string): Promise<StudioFile | null> {
  const type = types[path.extname(name)]
  if (!/^[\w-]+(\.[\w-]+)+$/.test(name) || type === undefined) return null
  const body = await readIfThere(path.resolve(studioFolder, 'static', name))
  return body && { body, type }
}
