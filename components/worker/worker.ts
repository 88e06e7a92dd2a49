import { answerPage } from './answer-page.ts'
import { answerPart } from './answer-part.ts'
import { keepStory } from './keep-story.ts'
import { isOurCache } from './is-our-cache.ts'
import { keptCaches } from './kept-caches.ts'
import { parseKeep } from './parse-keep.ts'
import { toRequestKind } from './to-request-kind.ts'

/** Put in place by `lib/bundle-worker.ts`: what the worker shows offline by itself, and a hash of it. */
declare const SHELL: string[]
declare const VERSION: string
declare const self: WorkerScope

const shell = `${keptCaches.shell}${VERSION}`
const current = [shell, keptCaches.stories, keptCaches.parts]

async function install(): Promise<void> {
  const cache = await caches.open(shell)
  await cache.addAll(SHELL.map((address) => new Request(address, { cache: 'reload' })))
  await self.skipWaiting()
}

async function activate(): Promise<void> {
  const old = (await caches.keys()).filter((name) => isOurCache(name) && !current.includes(name))
  await Promise.all(old.map((name) => caches.delete(name)))
  await self.registration.navigationPreload?.enable()
  await self.clients.claim()
}

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))

self.addEventListener('fetch', (event) => {
  const kind = toRequestKind(event.request, location.origin)
  if (kind === 'page') event.respondWith(answerPage(event, shell))
  if (kind === 'part') event.respondWith(answerPart(event.request))
})

self.addEventListener('message', (event) => {
  const keep = parseKeep(event.data)
  // A device that is full, or went offline meanwhile, keeps one story less.
  if (keep) event.waitUntil(keepStory(keep).catch(() => undefined))
})
