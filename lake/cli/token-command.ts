import { parseArgs } from 'node:util'
import { createAuth } from '../auth/auth.ts'
import { roleSchema } from '../auth/roles.ts'
import type { Store } from '../store/store.ts'
import { OperatorError } from './operator-error.ts'
import { randomUUID } from 'node:crypto'

const USAGE = `Use: token add --role ${roleSchema.options.join('|')} --label NAME, token list, or token revoke ID.`

const clock = () => new Date()

function add(store: Store, args: string[]): string {
  const { values } = parseArgs({ args, options: { role: { type: 'string' }, label: { type: 'string' } } })
  const role = roleSchema.safeParse(values.role)
  if (!role.success || !values.label) throw new OperatorError(USAGE)
  const auth = createAuth({ store, clock, newId: randomUUID })
  return auth.addToken({ role: role.data, label: values.label }).secret
}

function list(store: Store): string {
  const rows = store.tokens.list().map(({ id, role, label, created_at, last_used_at, revoked_at }) => {
    const state = revoked_at ? `revoked ${revoked_at}` : `last used ${last_used_at ?? 'never'}`
    return `${id}  ${role}  ${label}  created ${created_at}  ${state}`
  })
  return rows.join('\n')
}

function revoke(store: Store, id: string | undefined): string {
  if (id === undefined) throw new OperatorError(USAGE)
  if (!store.tokens.revoke(id, clock())) throw new OperatorError(`There is no token "${id}" in force.`)
  return `Revoked ${id}`
}

/** `token add|list|revoke`: what to print. A new token is printed alone, so that a script can take it. */
export function runTokenCommand(store: Store, [action, ...args]: string[]): string {
  if (action === 'add') return add(store, args)
  if (action === 'list') return list(store)
  if (action === 'revoke') return revoke(store, args[0])
  throw new OperatorError(USAGE)
}
