import { toPause } from '../../freshness/back-off.ts'
import { env } from '../../env.ts'
import { createSanityClient } from '../../sanity-client.ts'
import { toAbsoluteUrl } from '../../seo.ts'
import { feedFormatNames, toFeedPath } from '../feed/feed-formats.ts'
import { createAnnouncer, type Announcer } from './announcer.ts'
import { getFeedStates } from './get-feed-states.ts'
import { tellHub } from './tell-hub.ts'
import { webSubState } from './web-sub-state.ts'

/** Milliseconds between two looks that no change asks for: the end of an embargo is none that the lake tells of. */
const EMBARGO_MS = 300_000

const toTopics = (path: string) =>
  feedFormatNames.map((format) => toAbsoluteUrl(env.siteUrl, toFeedPath(format, path)))

/** Starts telling the hub of changed feeds; `undefined` where there is no hub. */
export function startAnnouncer(): Announcer | undefined {
  const hub = env.webSubHub
  if (hub === undefined) return undefined
  const client = createSanityClient(env)
  const announcer = createAnnouncer({
    getStates: () => getFeedStates(client),
    toTopics,
    tell: (topic) => tellHub(hub, topic),
    pause: toPause,
    state: webSubState,
  })
  setInterval(() => announcer.look(), EMBARGO_MS).unref()
  return announcer
}
