import { HttpError } from '../errors.ts'
import type { Store } from '../store/store.ts'
import type { User } from '../store/users.ts'
import type { Accounts } from './accounts.ts'
import type { Link, Links } from './links.ts'
import { toNetwork } from './network.ts'
import type { Passwords } from './passwords.ts'
import type { Throttle } from './throttle.ts'
import { hashTokenSecret, newOneTimeSecret, newTokenSecret } from './token-secret.ts'

const CODE_MS = 60_000
const DAY_MS = 24 * 60 * 60_000
const REMEMBER_MS = 90 * DAY_MS

/** How long a session lasts that nobody uses. */
export const SESSION_MS = 30 * DAY_MS

/** Where somebody signs in from. */
export type Browser = { address: string; userAgent: string | null }

/** What somebody says about themselves on opening a link. The e-mail address counts for the first administrator only. */
export type Acceptance = { name: string; email: string; password: string }

/** Ways to a session. Both answer a code that lasts a minute, for `exchange`. */
export type SignIn = {
  /** Throws 401 without saying what was wrong, 429 after too many failures. */
  withPassword(said: { email: string; password: string; address: string }): Promise<string>
  /** Makes or completes the link's account; throws 410 when the link is good no longer. */
  withLink(secret: string, acceptance: Acceptance): Promise<string>
  /** A new session's token for a code, once; null for a code that is not in force. */
  exchange(code: string, browser: Browser): string | null
  /** Whether this is the user's password; throws 429 after too many failures. */
  isPassword(user: User, said: { password: string; address: string }): Promise<boolean>
}

type Parts = {
  store: Pick<Store, 'users' | 'sessions' | 'oneTimeSecrets' | 'atomically'>
  accounts: Accounts
  links: Links
  passwords: Passwords
  throttle: Throttle
  clock: () => Date
  newId: () => string
}

const overdue = () => new HttpError(410, 'This link was used already, or is too old')

export function createSignIn(parts: Parts): SignIn {
  const { store, accounts, links, passwords, throttle, clock, newId } = parts
  const later = (ms: number) => new Date(clock().getTime() + ms)

  const isKnownNetwork = ({ id }: User, address: string) =>
    store.sessions.getAddresses(id).some((known) => toNetwork(known) === toNetwork(address))

  const check = async (user: User | null, said: { email: string; password: string; address: string }) => {
    const isKnown = user !== null && isKnownNetwork(user, said.address)
    // What nobody finds the time to look at is no failure.
    passwords.assertRoom({ isKnown })
    const attempt = throttle.enter({ email: said.email, address: said.address, isKnown })
    if (!(await passwords.verify(said.password, user?.password ?? null, { isKnown }))) return false
    attempt.succeed()
    return true
  }
  const addCode = (userId: string) => {
    const code = newOneTimeSecret()
    const hash = hashTokenSecret(code)
    store.oneTimeSecrets.add({ hash, purpose: 'code', userId, expiresAt: later(CODE_MS) }, clock())
    return code
  }
  const accept = (link: Link, { name, email }: Acceptance, password: string): User => {
    if (link.purpose === 'administrator')
      return accounts.add({ email, name, role: 'administrator', password })
    accounts.setName(link.user.id, name)
    return accounts.setPassword(link.user.id, password)
  }
  const addSession = (userId: string, { address, userAgent }: Browser) => {
    const secret = newTokenSecret()
    store.sessions.forgetEndedBefore(later(-REMEMBER_MS))
    store.sessions.add(
      {
        id: `s${newId()}`,
        hash: hashTokenSecret(secret),
        userId,
        expiresAt: later(SESSION_MS),
        userAgent,
        address,
      },
      clock(),
    )
    return secret
  }

  return {
    async withPassword(said) {
      const user = store.users.getByEmail(said.email)
      if (!(await check(user, said)) || user === null)
        throw new HttpError(401, 'That e-mail address and password do not belong together')
      const now = store.users.get(user.id)
      if (now?.password !== user.password) throw new HttpError(401, 'The password was changed meanwhile')
      return addCode(user.id)
    },
    async withLink(secret, acceptance) {
      if (links.get(secret) === null) throw overdue()
      const password = await passwords.hash(acceptance.password)
      return store.atomically(() => {
        const link = links.get(secret)
        if (link === null || !links.use(secret)) throw overdue()
        return addCode(accept(link, acceptance, password).id)
      })
    },
    exchange(code, browser) {
      const hash = hashTokenSecret(code)
      const found = store.oneTimeSecrets.get(hash, clock())
      if (found?.purpose !== 'code' || found.userId === null) return null
      const { userId } = found
      return store.atomically(() =>
        store.oneTimeSecrets.use(hash, clock()) ? addSession(userId, browser) : null,
      )
    },
    isPassword: (user, said) => check(user, { email: user.email, ...said }),
  }
}
