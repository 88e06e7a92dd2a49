import type { Store } from '../store/store.ts'
import type { User } from '../store/users.ts'
import { hashTokenSecret, newOneTimeSecret } from './token-secret.ts'

const HOUR_MS = 60 * 60_000
const LIFETIME_MS = { administrator: 24 * HOUR_MS, invitation: 7 * 24 * HOUR_MS, reset: 24 * HOUR_MS }

/** What a link is for. `user` is null for the first administrator, who has no account before it. */
export type Link =
  | { purpose: 'administrator'; user: null; expiresAt: string }
  | { purpose: 'invitation' | 'reset'; user: User; expiresAt: string }

/** Links that let somebody choose a password, once. A new one ends the user's earlier ones. */
export type Links = {
  /** For somebody who never signed in an invitation, for others a new password; answers the secret. */
  create(user: User): string
  /** For the first administrator; null once anybody can sign in. */
  createForAdministrator(): string | null
  /** What a secret is good for, without using it up; null when it is unknown, used or expired. */
  get(secret: string): Link | null
  /** Uses it up; false when somebody was faster. Belongs inside `store.atomically`. */
  use(secret: string): boolean
}

type Parts = { store: Pick<Store, 'users' | 'oneTimeSecrets' | 'atomically'>; clock: () => Date }

export function createLinks({ store, clock }: Parts): Links {
  const { users, oneTimeSecrets } = store

  const add = (purpose: Link['purpose'], userId: string | null) => {
    const secret = newOneTimeSecret()
    const expiresAt = new Date(clock().getTime() + LIFETIME_MS[purpose])
    oneTimeSecrets.revokeLinks(userId)
    oneTimeSecrets.add({ hash: hashTokenSecret(secret), purpose, userId, expiresAt }, clock())
    return secret
  }
  const canAnybodySignIn = () => users.list().some(({ password }) => password !== null)
  const getAdministratorLink = (expiresAt: string): Link | null =>
    canAnybodySignIn() ? null : { purpose: 'administrator', user: null, expiresAt }

  return {
    create: (user) => store.atomically(() => add(user.password === null ? 'invitation' : 'reset', user.id)),
    createForAdministrator: () =>
      store.atomically(() => (canAnybodySignIn() ? null : add('administrator', null))),
    get(secret) {
      const found = oneTimeSecrets.get(hashTokenSecret(secret), clock())
      if (!found || found.purpose === 'code') return null
      const { purpose, userId, expiresAt } = found
      if (purpose === 'administrator') return getAdministratorLink(expiresAt)
      const user = userId === null ? null : users.get(userId)
      return user && user.removedAt === null ? { purpose, user, expiresAt } : null
    },
    use: (secret) => oneTimeSecrets.use(hashTokenSecret(secret), clock()),
  }
}
