import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { accountFields, parseField } from '../auth/account-fields.ts'
import { createAccounts } from '../auth/accounts.ts'
import { toLinkUrl } from '../auth/link-url.ts'
import { createLinks } from '../auth/links.ts'
import { createPasswords } from '../auth/passwords.ts'
import { roleSchema } from '../auth/roles.ts'
import type { User } from '../store/users.ts'
import type { CommandContext } from './command.ts'
import { OperatorError } from './operator-error.ts'
import { readInput } from './read-input.ts'

const ROLES = roleSchema.options.join('|')
const USAGE = `Use: user list, user add EMAIL --role ${ROLES} [--name NAME] [--password-stdin],
user role EMAIL ${ROLES}, user password EMAIL [--password-stdin], or user remove EMAIL.`

const clock = () => new Date()

function parse(args: string[]) {
  const options = {
    role: { type: 'string' },
    name: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  } as const
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [address, ...more] = positionals
    if (address === undefined) throw new OperatorError(USAGE)
    return { values, more, email: parseField(accountFields.email, address) }
  } catch (error) {
    if (error instanceof TypeError) throw new OperatorError(USAGE)
    throw error
  }
}

function createTools({ store, lakeUrl }: CommandContext) {
  const accounts = createAccounts({ store, clock, newId: randomUUID })
  const links = createLinks({ store, clock })
  return {
    accounts,
    find(email: string): User {
      const user = store.users.getByEmail(email)
      if (!user) throw new OperatorError(`There is no account for ${email}.`)
      return user
    },
    link: (user: User) => toLinkUrl(lakeUrl, links.create(user)),
    readPasswordHash: async () =>
      createPasswords().hash(parseField(accountFields.password, await readInput())),
  }
}

async function add(context: CommandContext, args: string[]): Promise<string> {
  const { values, email } = parse(args)
  const { accounts, link, readPasswordHash } = createTools(context)
  const user = {
    email,
    name: parseField(accountFields.name, values.name ?? email.split('@')[0]),
    role: parseField(accountFields.role, values.role),
  }
  if (!values['password-stdin']) return link(accounts.add(user))
  accounts.add({ ...user, password: await readPasswordHash() })
  return `Added ${email}`
}

function setRole(context: CommandContext, args: string[]): string {
  const { email, more } = parse(args)
  const { accounts, find } = createTools(context)
  const { role } = accounts.setRole(find(email).id, parseField(accountFields.role, more[0]))
  return `${email} is ${role} now`
}

async function setPassword(context: CommandContext, args: string[]): Promise<string> {
  const { values, email } = parse(args)
  const { accounts, find, link, readPasswordHash } = createTools(context)
  const user = find(email)
  if (!values['password-stdin']) return link(user)
  accounts.setPassword(user.id, await readPasswordHash())
  return `${email} has a new password, and is signed out everywhere`
}

function remove(context: CommandContext, args: string[]): string {
  const { email } = parse(args)
  const { accounts, find } = createTools(context)
  accounts.remove(find(email).id)
  return `Removed ${email}`
}

function list({ store }: CommandContext): string {
  return store.users
    .list()
    .map(({ email, role, name, password, createdAt }) =>
      [email, role, name, `added ${createdAt}`, password === null ? 'never signed in' : 'active'].join('  '),
    )
    .join('\n')
}

/** `user list|add|role|password|remove`: what to print. A link is printed alone, so that a script can take it. */
export function runUserCommand(
  context: CommandContext,
  [action, ...args]: string[],
): string | Promise<string> {
  if (action === 'list') return list(context)
  if (action === 'add') return add(context, args)
  if (action === 'role') return setRole(context, args)
  if (action === 'password') return setPassword(context, args)
  if (action === 'remove') return remove(context, args)
  throw new OperatorError(USAGE)
}
