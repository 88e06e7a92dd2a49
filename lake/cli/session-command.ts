import type { CommandContext } from './command.ts'
import { OperatorError } from './operator-error.ts'

const USAGE = 'Use: session list [EMAIL], or session revoke ID.'

function findUserId({ store }: CommandContext, email: string | undefined): string | null {
  if (email === undefined) return null
  const user = store.users.getByEmail(email)
  if (!user) throw new OperatorError(`There is no account for ${email}.`)
  return user.id
}

function list(context: CommandContext, email: string | undefined): string {
  const sessions = context.store.sessions.list(findUserId(context, email), new Date())
  return sessions
    .map(({ id, name, role, createdAt, lastUsedAt, address, userAgent }) =>
      [
        id,
        name,
        role,
        `since ${createdAt}`,
        `last used ${lastUsedAt ?? createdAt}`,
        address,
        userAgent ?? '',
      ].join('  '),
    )
    .join('\n')
}

function revoke({ store }: CommandContext, id: string | undefined): string {
  if (id === undefined) throw new OperatorError(USAGE)
  if (!store.sessions.revoke(id, new Date())) throw new OperatorError(`There is no session "${id}" in force.`)
  return `Ended ${id}`
}

/** `session list|revoke`: what to print. */
export function runSessionCommand(context: CommandContext, [action, argument]: string[]): string {
  if (action === 'list') return list(context, argument)
  if (action === 'revoke') return revoke(context, argument)
  throw new OperatorError(USAGE)
}
