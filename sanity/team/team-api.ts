import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import {
  accountSchema,
  linkSchema,
  membersSchema,
  namesSchema,
  roleSchema,
  sessionSchema,
  type Account,
  type OneTimeLink,
  type Role,
  type Session,
} from './answers.ts'
import { toLakeError } from './to-lake-error.ts'

/** Somebody as everybody may see them. */
export type Colleague = { id: string; name: string; role: Role | null }

type Invitation = { email: string; name?: string; role: string }
type Passwords = { currentPassword: string; newPassword: string }

/** The newsroom's accounts and sessions on the embedded lake. Every call throws an Error in the lake's words. */
export type TeamApi = {
  /** For administrators, like all that concerns other people. */
  getAccounts(): Promise<Account[]>
  getRoles(): Promise<Role[]>
  getColleagues(): Promise<Colleague[]>
  invite(invitation: Invitation): Promise<OneTimeLink>
  /** A lesser role signs them out everywhere. */
  change(id: string, changes: { name: string; role: string }): Promise<void>
  remove(id: string): Promise<void>
  /** Ends their earlier links. */
  createLink(id: string): Promise<OneTimeLink>
  getSessions(userId: string): Promise<Session[]>
  endSession(id: string): Promise<void>
  /** Ends all own sessions, this one too. */
  changePassword(passwords: Passwords): Promise<void>
}

type Request = { url: string; method?: 'POST' | 'PUT' | 'DELETE'; body?: object; query?: { user: string } }

export function createTeamApi(client: Pick<SanityClient, 'request' | 'config'>): TeamApi {
  const project = `/projects/${client.config().projectId}`

  async function ask<Schema extends z.ZodType>(schema: Schema, request: Request): Promise<z.output<Schema>> {
    try {
      return schema.parse(await client.request<unknown>(request))
    } catch (error) {
      throw toLakeError(error)
    }
  }
  const tell = async (request: Request) => {
    await ask(z.unknown(), request)
  }
  return {
    getAccounts: () => ask(z.array(accountSchema), { url: '/accounts' }),
    getRoles: () => ask(z.array(roleSchema), { url: `${project}/roles` }),
    async getColleagues() {
      const [{ members }, names] = await Promise.all([
        ask(membersSchema, { url: project }),
        ask(namesSchema, { url: `${project}/users` }),
      ])
      const roles = new Map(members.map(({ id, roles }) => [id, roles[0]]))
      return names.map(({ id, displayName: name }) => ({ id, name, role: roles.get(id) ?? null }))
    },
    invite: (body) => ask(linkSchema, { method: 'POST', url: '/accounts', body }),
    change: (id, body) => tell({ method: 'PUT', url: `/accounts/${id}`, body }),
    remove: (id) => tell({ method: 'DELETE', url: `/accounts/${id}` }),
    createLink: (id) => ask(linkSchema, { method: 'POST', url: `/accounts/${id}/invitation` }),
    getSessions: (user) => ask(z.array(sessionSchema), { url: '/sessions', query: { user } }),
    endSession: (id) => tell({ method: 'DELETE', url: `/sessions/${id}` }),
    changePassword: (body) => tell({ method: 'PUT', url: '/accounts/me/password', body }),
  }
}
