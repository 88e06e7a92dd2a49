import { z } from 'zod'
import { accountFields, parseField } from '../auth/account-fields.ts'
import { toLinkUrl } from '../auth/link-url.ts'
import { HttpError } from '../errors.ts'
import type { Call } from '../http/call.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { readJson } from '../http/read-json.ts'
import type { Services } from '../services.ts'
import type { User } from '../store/users.ts'

const newAccount = z.strictObject({ email: z.string(), name: z.string().optional(), role: z.string() })
const changes = z.strictObject({ name: z.string().optional(), role: z.string().optional() })
const passwords = z.strictObject({ currentPassword: z.string(), newPassword: z.string() })

const readBody = <T extends z.ZodType>({ config }: Services, { request }: Call, schema: T) =>
  readJson(request, { schema, limit: config.limits.bodyBytes })

/** An account as administrators see it; `invited` until its owner chose a password. */
const toAccount = ({ id, email, name, role, createdAt, password }: User) => ({
  id,
  email,
  name,
  role,
  createdAt,
  state: password === null ? 'invited' : 'active',
})

/** A new one-time link, and when it ends. */
function toLink({ links, url }: Services, user: User) {
  const secret = links.create(user)
  return { link: toLinkUrl(url(), secret), expiresAt: links.get(secret)?.expiresAt }
}

/** Everybody in the newsroom, in the order they came. */
export const accountsEndpoint: Endpoint = {
  parameters: [],
  handle: ({ accounts }) => Response.json(accounts.list().map(toAccount)),
}

/** Adds somebody; answers the account and the one-time link to send them. 409 for an address already in use. */
export const addAccountEndpoint: Endpoint = {
  parameters: [],
  async handle(services, call) {
    const said = await readBody(services, call, newAccount)
    const email = parseField(accountFields.email, said.email)
    const name = parseField(accountFields.name, said.name ?? email.split('@')[0])
    const user = services.accounts.add({ email, name, role: parseField(accountFields.role, said.role) })
    return Response.json({ account: toAccount(user), ...toLink(services, user) }, { status: 201 })
  },
}

/** Changes name or role. A lesser role signs them out everywhere; the last administrator keeps theirs (409). */
export const changeAccountEndpoint: Endpoint = {
  parameters: [],
  async handle(services, call) {
    const { accounts, store } = services
    const said = await readBody(services, call, changes)
    const name = said.name === undefined ? null : parseField(accountFields.name, said.name)
    const role = said.role === undefined ? null : parseField(accountFields.role, said.role)
    const { id } = accounts.require(call.path('id'))
    store.atomically(() => {
      if (name !== null) accounts.setName(id, name)
      if (role !== null) accounts.setRole(id, role)
    })
    return Response.json(toAccount(accounts.require(id)))
  },
}

/** Removes somebody, whose name history keeps, and signs them out everywhere. */
export const removeAccountEndpoint: Endpoint = {
  parameters: [],
  handle({ accounts }, { path }) {
    accounts.remove(path('id'))
    return new Response(null, { status: 204 })
  },
}

/** A new one-time link for somebody; their earlier ones work no longer. */
export const inviteEndpoint: Endpoint = {
  parameters: [],
  handle(services, { path }) {
    return Response.json(toLink(services, services.accounts.require(path('id'))), { status: 201 })
  },
}

/** The caller's own new password; ends all their sessions, this one too. 403 when the current one is wrong. */
export const ownPasswordEndpoint: Endpoint = {
  parameters: [],
  async handle(services, call) {
    const { accounts, signIn, store } = services
    const said = await readBody(services, call, passwords)
    const user = store.users.get(call.identity.id)
    if (!user) throw new HttpError(400, 'This token is no person and has no password')
    const password = parseField(accountFields.password, said.newPassword)
    const isRight = await signIn.isPassword(user, { password: said.currentPassword, address: call.address })
    if (!isRight) throw new HttpError(403, 'That is not your current password')
    accounts.setPassword(user.id, await services.passwords.hash(password))
    return new Response(null, { status: 204 })
  },
}
