import { createHash } from 'node:crypto'
import { HttpError } from '../errors.ts'
import type { Store } from '../store/store.ts'
import { toNetwork } from './network.ts'

const FREE = 5
const FIRST_PAUSE_MS = 30_000
const LONGEST_PAUSE_MS = 15 * 60_000
/** Longer than the longest pause, or waiting would be rewarded with five more tries. */
const FORGET_MS = 60 * 60_000

/** Somebody tries to sign in. */
type Attempt = {
  email: string
  address: string
  /** They signed in from this network before: what strangers do to the account elsewhere does not hold them up. */
  isKnown: boolean
}

/**
 * Slows guessing down: after five failures for an account, or from an address, a pause that doubles with each more,
 * to a quarter of an hour at most. Kept in the lake's file, so that a restart changes nothing.
 */
export type Throttle = {
  /** Counts the attempt as failed until it proves right; throws 429 while there is a pause. */
  enter(attempt: Attempt): { succeed(): void }
}

/** Hashed: people type passwords into the wrong field. */
const toAccount = (email: string) => `account ${createHash('sha256').update(email).digest('hex')}`

function toPauseMs(count: number): number {
  return count < FREE ? 0 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (count - FREE))
}

type Parts = { store: Pick<Store, 'signInFailures' | 'atomically'>; clock: () => Date }

export function createThrottle({ store, clock }: Parts): Throttle {
  const { signInFailures: failures, atomically } = store
  const getWaitMs = (subject: string) => {
    const found = failures.get(subject)
    return found ? found.lastAt.getTime() + toPauseMs(found.count) - clock().getTime() : 0
  }
  const assertNoPause = (subjects: readonly string[]) => {
    const seconds = Math.ceil(Math.max(...subjects.map(getWaitMs)) / 1000)
    if (seconds <= 0) return
    throw new HttpError(429, 'Too many attempts to sign in; try again later', { 'Retry-After': `${seconds}` })
  }
  return {
    enter({ email, address, isKnown }) {
      const now = clock()
      const account = toAccount(email)
      const network = `address ${toNetwork(address)}`
      const subject = isKnown ? `${account} ${network}` : account
      assertNoPause([subject, network])
      atomically(() => {
        failures.forgetBefore(new Date(now.getTime() - FORGET_MS))
        failures.count(subject, now)
        failures.count(network, now)
      })
      return {
        succeed() {
          atomically(() => {
            failures.clear(subject)
            failures.takeBack(network)
          })
        },
      }
    },
  }
}
