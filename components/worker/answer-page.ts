import { keepDocument } from './keep-story.ts'
import { keptCaches } from './kept-caches.ts'
import { isStoryPath } from './parse-keep.ts'

const ignoreVary = true

/** A document that says of itself when it was fetched: `<offline-copy>` tells the reader. */
async function toMarked(kept: Response): Promise<Response> {
  const fetchedAt = new Date(kept.headers.get('date') ?? '')
  const html = await kept.text()
  const headers = new Headers(kept.headers)
  for (const name of ['content-encoding', 'content-length']) headers.delete(name)
  if (Number.isNaN(fetchedAt.getTime())) return new Response(html, { headers })
  const mark = `<html data-kept-at="${fetchedAt.toISOString()}"`
  return new Response(html.replace(/<html\b/, mark), { headers })
}

async function getKept(path: string, shell: string): Promise<Response> {
  const story = await caches.match(path, { cacheName: keptCaches.stories, ignoreVary })
  if (story) return toMarked(story)
  const page = await caches.match(path, { cacheName: shell, ignoreVary })
  const offline = page ?? (await caches.match('/offline', { cacheName: shell, ignoreVary }))
  return offline ?? Response.error()
}

/** The device has of a story what the site answered last; what is gone there is gone here. */
async function follow(path: string, answer: Response): Promise<void> {
  if (answer.status === 404 || answer.status === 410)
    await (await caches.open(keptCaches.stories)).delete(path, { ignoreVary })
  else await keepDocument(path, answer)
}

/** The site's own answer, whatever it is; only when nothing answers, the kept story, or the page that says so. */
export async function answerPage(event: FetchEvent, shell: string): Promise<Response> {
  const { pathname } = new URL(event.request.url)
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request))
    if (isStoryPath(pathname)) event.waitUntil(follow(pathname, answer.clone()).catch(() => undefined))
    return answer
  } catch {
    return getKept(pathname, shell)
  }
}
