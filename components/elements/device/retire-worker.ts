import { isOurCache } from '../../worker/is-our-cache.ts'

/** Ends the service worker and what it kept, when the site says that there is none at this address any more. */
export async function retireWorker(address: string): Promise<void> {
  const answer = await fetch(address, { method: 'HEAD', cache: 'no-store' })
  if (answer.status !== 404 && answer.status !== 410) return
  const registrations = await navigator.serviceWorker.getRegistrations()
  await Promise.all(registrations.map((registration) => registration.unregister()))
  const ours = (await caches.keys()).filter(isOurCache)
  await Promise.all(ours.map((name) => caches.delete(name)))
}
