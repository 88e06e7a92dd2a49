import type { Assets } from './assets/assets.ts'
import type { Accounts } from './auth/accounts.ts'
import type { Auth } from './auth/auth.ts'
import type { Links } from './auth/links.ts'
import type { Passwords } from './auth/passwords.ts'
import type { SignIn } from './auth/sign-in.ts'
import type { LakeConfig } from './config.ts'
import type { FilterMatcher } from './events/filter-matcher.ts'
import type { Events } from './events/hub.ts'
import type { Streams } from './events/streams.ts'
import type { ClientAddress } from './http/client-address.ts'
import type { Log } from './log.ts'
import type { Evaluator } from './query/evaluator.ts'
import type { Presence } from './presence/presence.ts'
import type { Sockets } from './sockets/sockets.ts'
import type { Store } from './store/store.ts'

/** What handlers are given; each takes only what it touches, with `Pick<Services, …>`. */
export type Services = {
  config: LakeConfig
  store: Store
  evaluator: Evaluator
  auth: Auth
  accounts: Accounts
  links: Links
  passwords: Passwords
  signIn: SignIn
  /** A caller's IP address. */
  clientAddress: ClientAddress
  events: Events
  streams: Streams
  filters: FilterMatcher
  sockets: Sockets
  presence: Presence
  assets: Assets
  clock: () => Date
  /** A fresh unique id, safe inside a document's `_id`. */
  newId: () => string
  log: Log
  /** Where this lake is reached, known once it listens: the configured public URL, or its own address. */
  url: () => string
  /** Aborted when the lake closes: long-lived streams end then. */
  closing: AbortSignal
}
