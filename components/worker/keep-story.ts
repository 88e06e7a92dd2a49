import { keptCaches } from './kept-caches.ts'
import type { Keep } from './parse-keep.ts'

/** The most stories kept, and the most that all of them together are made of. */
const [STORIES, PARTS] = [20, 200]

const ignoreVary = true

const isPublic = ({ ok, redirected, headers }: Response) =>
  ok && !redirected && !/no-store|private/.test(headers.get('cache-control') ?? '')

/** Puts an answer last, and lets go of the first beyond `most`. */
async function put(cache: Cache, address: string, answer: Response, most: number): Promise<void> {
  await cache.delete(address, { ignoreVary })
  await cache.put(address, answer)
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, -most).map((key) => cache.delete(key, { ignoreVary })))
}

/** Keeps the document of a story; one that is private, or failed, is not kept. */
export async function keepDocument(path: string, answer: Response): Promise<void> {
  if (isPublic(answer)) await put(await caches.open(keptCaches.stories), path, answer, STORIES)
}

/** A picture that is asked for without credentials answers with a body that counts for what it weighs. */
async function keepPart(cache: Cache, address: string): Promise<void> {
  if (await cache.match(address, { ignoreVary })) return
  const answer = await fetch(address, { mode: 'cors', credentials: 'omit', cache: 'force-cache' })
  if (isPublic(answer)) await put(cache, address, answer, PARTS)
}

/** Keeps what a story is made of; and its document, unless the worker saw it pass: it did not on a reader's first visit. */
export async function keepStory({ path, parts }: Keep): Promise<void> {
  if (!(await caches.match(path, { cacheName: keptCaches.stories, ignoreVary })))
    await keepDocument(path, await fetch(path, { cache: 'force-cache', headers: { Accept: 'text/html' } }))
  const cache = await caches.open(keptCaches.parts)
  for (const part of parts) await keepPart(cache, part).catch(() => undefined)
}
