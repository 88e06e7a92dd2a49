import { env } from '../env.ts'

/** Next's "never" for cache lifetimes, in seconds. */
const NEVER = 0xfffffffe

/**
 * Lifetime of everything read from the lake: looked at again after a minute (`PAGE_LIFE`), which is also how an embargo
 * ends, and kept as long as it takes, so that pages outlive an outage of the lake.
 */
export const contentLife = { stale: 300, revalidate: env.pageLife, expire: NEVER }
