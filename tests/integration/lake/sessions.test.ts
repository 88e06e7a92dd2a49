import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { refusal } from '../../setup/refusal.ts'
import { getCode, fetchToken, postForm, signIn, statusOf } from '../../setup/sign-in.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { SignedInUser, StartedLake } from '../../setup/start-lake.ts'

const WITHIN_MS = 5000

let lake: StartedLake
let admin: SignedInUser
let client: SanityClient

beforeAll(async () => {
  lake = await startLake()
  admin = await lake.user('administrator', 'Grace Hopper')
  client = lake.client({ token: admin.token })
})
afterAll(() => lake.close())

const logout = (token: string) =>
  fetch(`${lake.url}/v1/auth/logout`, { method: 'POST', headers: { authorization: `Bearer ${token}` } })

/** How long a stream opened with the token lasts, in milliseconds, once `end` has happened. */
async function streamLasts(token: string, end: () => unknown): Promise<number> {
  const response = await fetch(`${lake.url}/v1/data/listen/production?query=*`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(response.status).toBe(200)
  await end()
  const began = performance.now()
  for await (const _ of response.body ?? []) if (performance.now() - began > 2 * WITHIN_MS) break
  return performance.now() - began
}

describe('a session is over, and so are its streams', () => {
  const ends: Record<string, (user: SignedInUser) => unknown> = {
    'once it signed out': ({ token }) => logout(token),
    'once its role was cut': ({ id }) => lake.lake.services.accounts.setRole(id, 'viewer'),
    'once its password changed': ({ id }) => lake.lake.services.accounts.setPassword(id, 'x'),
    'once its user was removed': ({ id }) => lake.lake.services.accounts.remove(id),
  }
  test.each(Object.entries(ends))('%s', async (_, end) => {
    const user = await lake.user('editor')
    expect(await statusOf(lake, user.token)).toBe(200)
    expect(await streamLasts(user.token, () => end(user))).toBeLessThan(WITHIN_MS)
    expect(await statusOf(lake, user.token)).toBe(401)
    const refused = await refusal(lake.client({ token: user.token }).create({ _type: 'note' }))
    expect(refused.statusCode).toBe(401)
  })
})

test('signing out works twice, with any token and with none', async () => {
  const user = await lake.user('viewer')
  for (let time = 0; time < 2; time++) expect((await logout(user.token)).status).toBe(204)
  expect((await logout('sk-never-was')).status).toBe(204)
  expect((await fetch(`${lake.url}/v1/auth/logout`, { method: 'POST' })).status).toBe(204)
})

test('a greater role is there at once, without signing in again', async () => {
  const user = await lake.user('viewer')
  lake.lake.services.accounts.setRole(user.id, 'editor')
  expect(await lake.client({ token: user.token }).create({ _type: 'note' })).toBeDefined()
})

test('a session lasts thirty days from its last use', async () => {
  let now = new Date()
  const days = (count: number) => (now = new Date(now.getTime() + count * 24 * 60 * 60_000))
  const slow = await startLake({ services: { clock: () => now } })
  const token = await signIn(slow, await slow.user('editor'))
  for (let time = 0; time < 3; time++) {
    days(29)
    expect(await statusOf(slow, token)).toBe(200)
  }
  days(30)
  expect(await statusOf(slow, token)).toBe(401)
  await slow.close()
})

describe('sessions are listed and ended', () => {
  type Listed = { id: string; userId: string; isCurrent: boolean; userAgent: string; address: string }
  const list = (who: SanityClient, query = '') => who.request<Listed[]>({ url: `/sessions${query}` })
  const end = (who: SanityClient, id: string) => who.request({ method: 'DELETE', url: `/sessions/${id}` })

  test('by their owner', async () => {
    const user = await lake.user('editor')
    const other = await signIn(lake, user)
    const own = lake.client({ token: user.token })
    const sessions = await list(own)
    expect(sessions).toHaveLength(2)
    expect(sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1)
    expect(sessions[0]).toMatchObject({
      userId: user.id,
      address: '127.0.0.1',
      userAgent: expect.any(String),
    })
    expect(JSON.stringify(sessions)).not.toContain('hash')
    await end(own, sessions.find(({ isCurrent }) => !isCurrent)?.id ?? '')
    expect(await statusOf(lake, other)).toBe(401)
    expect(await statusOf(lake, user.token)).toBe(200)
  })

  test('by administrators, and by nobody else', async () => {
    const user = await lake.user('editor')
    const [session] = await list(client, `?user=${user.id}`)
    const stranger = lake.client({ token: (await lake.user('editor')).token })
    expect(await refusal(list(stranger, `?user=${user.id}`))).toMatchObject({ statusCode: 403 })
    expect(await refusal(end(stranger, session?.id ?? ''))).toMatchObject({ statusCode: 404 })
    expect(await statusOf(lake, user.token)).toBe(200)
    await end(client, session?.id ?? '')
    expect(await statusOf(lake, user.token)).toBe(401)
  })
})

describe('accounts', () => {
  type Added = { account: { id: string; email: string; state: string }; link: string }
  const add = (body: object) => client.request<Added>({ method: 'POST', url: '/accounts', body })
  const put = (url: string, body: object, who = client) => who.request({ method: 'PUT', url, body })

  test('are added with a link, changed and removed; history keeps the name', async () => {
    const { account, link } = await add({ email: 'New@Example.org', role: 'contributor' })
    expect(account).toMatchObject({ email: 'new@example.org', name: 'new', state: 'invited' })
    expect(link).toMatch(new RegExp(`^${lake.url}/welcome/[\\w-]{43}$`))
    const again = await client.request<{ link: string }>({
      method: 'POST',
      url: `/accounts/${account.id}/invitation`,
    })
    expect((await fetch(link)).status).toBe(410)
    const fields = { name: 'New Person', password: 'twelve or more letters' }
    const answer = await postForm(lake, new URL(again.link).pathname, fields)
    const token = (await fetchToken(lake, getCode(answer) ?? '')) ?? ''
    const { _id } = await lake.client({ token }).create({ _id: 'drafts.by-new', _type: 'note' })
    expect(await put(`/accounts/${account.id}`, { role: 'editor', name: 'Newer Person' })).toMatchObject({
      name: 'Newer Person',
      role: 'editor',
      state: 'active',
    })
    await client.request({ method: 'DELETE', url: `/accounts/${account.id}` })
    expect(await statusOf(lake, token)).toBe(401)
    expect(await client.getDocument(_id)).toMatchObject({ _system: { createdBy: account.id } })
    expect(await client.request({ url: `/users/${account.id}` })).toMatchObject({
      displayName: 'Newer Person',
    })
    expect(await client.request({ url: '/accounts' })).not.toContainEqual(
      expect.objectContaining({ id: account.id }),
    )
    expect((await add({ email: 'new@example.org', role: 'viewer' })).account.id).not.toBe(account.id)
  })

  test('have one address each, and nothing odd in them', async () => {
    const body = { email: admin.email.toUpperCase(), role: 'viewer' }
    expect(await refusal(add(body))).toMatchObject({ statusCode: 409 })
    for (const wrong of [
      { email: 'nobody', role: 'viewer' },
      { email: 'a@example.org', role: 'owner' },
      { email: 'a@example.org', role: 'viewer', name: ' ' },
      { email: 'a@example.org', role: 'viewer', name: 'Ada\u202Enoryb' },
      { email: 'a@example.org', role: 'viewer', name: 'Ada\u0007' },
      { email: `${'a'.repeat(250)}@example.org`, role: 'viewer' },
      { email: 'a@example.org', role: 'viewer', password: 'x' },
    ])
      expect(await refusal(add(wrong))).toMatchObject({ statusCode: 400 })
    expect(await refusal(put('/accounts/nobody', { role: 'viewer' }))).toMatchObject({ statusCode: 404 })
  })

  test('keep their last administrator', async () => {
    const url = `/accounts/${admin.id}`
    expect(await refusal(put(url, { role: 'editor' }))).toMatchObject({ statusCode: 409 })
    expect(await refusal(client.request({ method: 'DELETE', url }))).toMatchObject({ statusCode: 409 })
    await add({ email: 'invited@example.org', role: 'administrator' })
    expect(await refusal(put(url, { role: 'editor' }))).toMatchObject({ statusCode: 409 })
    expect(await statusOf(lake, admin.token)).toBe(200)
  })

  test('change their own password, which signs them out', async () => {
    const user = await lake.user('viewer')
    const own = lake.client({ token: user.token })
    const url = '/accounts/me/password'
    const newPassword = 'something else entirely'
    const wrong = put(url, { currentPassword: 'wrong', newPassword }, own)
    expect(await refusal(wrong)).toMatchObject({ statusCode: 403 })
    const short = put(url, { currentPassword: user.password, newPassword: 'short' }, own)
    expect(await refusal(short)).toMatchObject({ statusCode: 400 })
    await put(url, { currentPassword: user.password, newPassword }, own)
    expect(await statusOf(lake, user.token)).toBe(401)
    expect(await signIn(lake, { email: user.email, password: newPassword })).toMatch(/^sk/)
  })

  test('are members of the project, beside its programs', async () => {
    const { members } = await client.projects.getById('dateline')
    expect(members.find(({ id }) => id === admin.id)).toMatchObject({ isCurrentUser: true, isRobot: false })
    const users = await client.request<{ id: string }[]>({ url: '/projects/dateline/users' })
    expect(users.map(({ id }) => id)).toContain(admin.id)
    const short = await client.request({ url: '/projects/dateline?includeMembers=false' })
    expect(short).not.toHaveProperty('members')
  })
})
