import { contentTag } from '../content/cache-tags.ts'
import { env } from '../env.ts'
import { createSanityClient } from '../sanity-client.ts'
import { startAnnouncer } from '../syndication/websub/start-announcer.ts'
import { toPause } from './back-off.ts'
import { noteError, noteRevalidation } from './connection.ts'
import { getDirectExpiry } from './direct-expiry.ts'
import { followLake } from './follow-lake.ts'
import { perProcess } from './per-process.ts'
import { createRevalidator } from './revalidator.ts'
import { sendTags } from './send-tags.ts'
import { createWatchedFetch } from './watched-fetch.ts'

/** The embedded lake says something every few seconds; of the hosted one only the client's own limit is known. */
const silenceMs = { embedded: 30_000, hosted: 300_000 }

async function expireTags(tags: readonly string[]): Promise<void> {
  const expire = getDirectExpiry()
  if (expire) expire(tags)
  else await sendTags(`http://127.0.0.1:${env.port}`, tags)
}

function subscribe(): () => void {
  const watchedFetch = createWatchedFetch(silenceMs[env.lake.kind])
  const { live } = createSanityClient(env).withConfig({ resolveFetch: () => watchedFetch })
  const announcer = startAnnouncer()
  const revalidator = createRevalidator({
    send: expireTags,
    pause: toPause,
    onExpired(eventId, tags) {
      noteRevalidation(eventId, tags.includes(contentTag))
      announcer?.look()
    },
    onFailure: noteError,
  })
  return followLake({ events: () => live.events(), revalidator, pause: toPause })
}

/** Subscribes this process to the lake, once; returns how to stop. */
export function subscribeOnce(): () => void {
  return perProcess('subscription', subscribe)
}
