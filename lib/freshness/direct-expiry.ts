import { perProcess } from './per-process.ts'

/** Lets tags expire in every cache of this process, at once. */
export type Expire = (tags: readonly string[]) => void

const offered = perProcess('direct-expiry', (): { expire?: Expire } => ({}))

/** For a front that can let tags expire by itself: a request to the site's own route waits among those of all readers. */
export function offerDirectExpiry(expire: Expire): void {
  offered.expire = expire
}

/** What the front of this process offered; nothing where Next runs without one. */
export function getDirectExpiry(): Expire | undefined {
  return offered.expire
}
