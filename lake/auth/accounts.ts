import { HttpError } from '../errors.ts'
import type { Store } from '../store/store.ts'
import type { User } from '../store/users.ts'
import { isLesserRole } from './roles.ts'
import type { Role } from './roles.ts'

/**
 * Who is in the newsroom. The last administrator who can sign in stays one (409). What takes rights away ends the
 * user's sessions and links.
 */
export type Accounts = {
  list(): User[]
  /** Somebody present; throws 404. */
  require(id: string): User
  /** Throws 409 when the address is somebody's already. `password` is a hash. */
  add(user: { email: string; name: string; role: Role; password?: string | null }): User
  setName(id: string, name: string): User
  setRole(id: string, role: Role): User
  setPassword(id: string, hash: string): User
  remove(id: string): void
}

type Parts = {
  store: Pick<Store, 'users' | 'sessions' | 'oneTimeSecrets' | 'atomically'>
  clock: () => Date
  newId: () => string
}

export function createAccounts({ store, clock, newId }: Parts): Accounts {
  const { users, sessions, oneTimeSecrets } = store

  const require = (id: string) => {
    const user = users.get(id)
    if (!user || user.removedAt !== null) throw new HttpError(404, `There is no user "${id}"`)
    return user
  }
  const assertNotLast = ({ id, name }: User) => {
    const canAdminister = users.list().filter(({ role, password }) => role === 'administrator' && password)
    if (canAdminister.length === 1 && canAdminister[0]?.id === id)
      throw new HttpError(409, `${name} is the last administrator; make somebody else one first`)
  }
  const signOut = (id: string) => {
    sessions.revokeAllOf(id, clock())
    oneTimeSecrets.revokeAllOf(id)
  }
  const change = (id: string, work: (user: User) => void) =>
    store.atomically(() => {
      work(require(id))
      return require(id)
    })

  return {
    list: users.list,
    require,
    add({ email, name, role, password = null }) {
      return store.atomically(() => {
        if (users.getByEmail(email)) throw new HttpError(409, `There is an account for ${email} already`)
        const id = `u${newId()}`
        users.add({ id, email, name, role, password }, clock())
        return require(id)
      })
    },
    setName: (id, name) => change(id, () => users.setName(id, name)),
    setRole: (id, role) =>
      change(id, (user) => {
        if (!isLesserRole(role, user.role)) return users.setRole(id, role)
        assertNotLast(user)
        users.setRole(id, role)
        signOut(id)
      }),
    setPassword: (id, hash) =>
      change(id, () => {
        users.setPassword(id, hash)
        signOut(id)
      }),
    remove(id) {
      store.atomically(() => {
        assertNotLast(require(id))
        signOut(id)
        users.remove(id, clock())
      })
    },
  }
}
