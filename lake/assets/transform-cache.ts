import { randomUUID } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Pictures already made, on disk under a quota: the least recently used go first. Nothing here is needed: files may
 * be deleted at any time, and failures to write are the caller's to report.
 */
export type TransformCache = {
  get(key: string): Promise<Buffer | undefined>
  put(key: string, bytes: Buffer): Promise<void>
}

type Entry = { key: string; size: number; usedAt: number }

const keyPattern = /^[0-9a-f]{64}$/
const unfinished = '.part'

/** Keys are 64 hexadecimal digits. The folder is read once, when first asked. */
export function createTransformCache(folder: string, maxBytes: number): TransformCache {
  let loading: Promise<Map<string, number>> | undefined
  const loaded = () => (loading ??= load(folder))
  const path = (key: string) => join(folder, key)

  /** Maps keep insertion order: the first entry is the one unused for longest. */
  const touch = (sizes: Map<string, number>, key: string, size: number) => {
    sizes.delete(key)
    sizes.set(key, size)
  }
  const evict = async (sizes: Map<string, number>) => {
    let total = sizes.values().reduce((sum, size) => sum + size, 0)
    for (const [key, size] of sizes) {
      if (total <= maxBytes) return
      sizes.delete(key)
      total -= size
      await rm(path(key), { force: true })
    }
  }
  return {
    async get(key) {
      const sizes = await loaded()
      if (!sizes.has(key)) return undefined
      const bytes = await readFile(path(key)).catch(() => undefined)
      if (!bytes) sizes.delete(key)
      else {
        touch(sizes, key, bytes.length)
        await utimes(path(key), new Date(), new Date()).catch(() => undefined)
      }
      return bytes
    },
    async put(key, bytes) {
      const sizes = await loaded()
      if (bytes.length > maxBytes) return
      await writeWhole(path(key), bytes)
      touch(sizes, key, bytes.length)
      await evict(sizes)
    },
  }
}

/** A picture is there whole or not at all, also after a power loss. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const temporary = `${path}.${randomUUID()}${unfinished}`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(temporary, bytes, { flush: true })
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Sizes by key, least recently used first. Unfinished writes of an earlier run are removed. */
async function load(folder: string): Promise<Map<string, number>> {
  await mkdir(folder, { recursive: true })
  const names = await readdir(folder)
  const leftovers = names.filter((name) => name.endsWith(unfinished))
  await Promise.all(leftovers.map((name) => rm(join(folder, name), { force: true })))
  const entries: Entry[] = []
  for (const key of names.filter((name) => keyPattern.test(name))) {
    const found = await stat(join(folder, key)).catch(() => undefined)
    if (found?.isFile()) entries.push({ key, size: found.size, usedAt: found.mtimeMs })
  }
  entries.sort((a, b) => a.usedAt - b.usedAt)
  return new Map(entries.map(({ key, size }) => [key, size]))
}
