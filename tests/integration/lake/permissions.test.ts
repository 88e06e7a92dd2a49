import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Permission, Role } from '../../../lake/auth/roles.ts'
import { createApp } from '../../../lake/http/create-app.ts'
import type { Route } from '../../../lake/http/route.ts'
import { routes } from '../../../lake/router.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

/** Who may call what, written down a second time: a route missing here, or more open than here, fails. */
const expected: Record<string, Permission> = {
  'GET /ping': 'open',
  'GET /data/ping/:dataset': 'read',
  'GET /data/query/:dataset': 'read',
  'POST /data/query/:dataset': 'read',
  'POST /data/mutate/:dataset': 'mutate',
  'POST /data/actions/:dataset': 'write',
  'GET /data/doc/:dataset/:ids': 'read',
  'GET /data/listen/:dataset': 'read',
  'GET /data/live/events/:dataset': 'read',
  'GET /streams': 'open',
  'GET /socket/:dataset': 'open',
  'GET /data/history/:dataset/transactions/:ids': 'identify',
  'GET /data/history/:dataset/documents/:ids': 'identify',
  'GET /data/history/:dataset/events/documents/:id': 'identify',
  'GET /data/history/:dataset/events/releases/:id': 'identify',
  'GET /data/references/:dataset/documents/:id/to': 'read',
  'GET /data/export/:dataset': 'read',
  'POST /assets/images/:dataset': 'upload',
  'POST /assets/files/:dataset': 'upload',
  'GET /images/:project/:dataset/:file': 'open',
  'GET /images/:project/:dataset/:file/:vanity': 'open',
  'GET /files/:project/:dataset/:file': 'open',
  'GET /check/cors': 'open',
  'GET /users/me': 'identify',
  'GET /users/me/keyvalue/:keys': 'identify',
  'PUT /users/me/keyvalue': 'identify',
  'POST /users/me/keyvalue': 'identify',
  'GET /users/:ids': 'identify',
  'GET /auth/providers': 'open',
  'GET /auth/fetch': 'open',
  'GET /auth/id': 'identify',
  'POST /auth/logout': 'open',
  'GET /login': 'open',
  'POST /login': 'open',
  'GET /login/files/:file': 'open',
  'GET /welcome/:secret': 'open',
  'POST /welcome/:secret': 'open',
  'GET /accounts': 'administer',
  'POST /accounts': 'administer',
  'PUT /accounts/me/password': 'identify',
  'PUT /accounts/:id': 'administer',
  'DELETE /accounts/:id': 'administer',
  'POST /accounts/:id/invitation': 'administer',
  'GET /sessions': 'identify',
  'DELETE /sessions/:id': 'identify',
  'GET /projects': 'identify',
  'GET /projects/:project': 'identify',
  'GET /projects/:project/roles': 'identify',
  'GET /projects/:project/users': 'identify',
  'GET /projects/:project/grants': 'identify',
  'GET /projects/:project/datasets': 'identify',
  'GET /projects/:project/datasets/:dataset/acl': 'read',
  'PUT /datasets/:name': 'administer',
  'DELETE /datasets/:name': 'administer',
  'GET /features': 'identify',
  'POST /comments/:dataset/setup': 'write',
  'GET /intake/telemetry-status': 'identify',
  'POST /intake/batch': 'identify',
  'GET /journey/announcements': 'identify',
  'GET /access/requests/me': 'identify',
  'GET /help': 'identify',
  'GET /schedules/:project/:dataset': 'identify',
  'GET /projects/:project/user-applications': 'identify',
  'GET /projects/:project/new-content-release-allowed': 'identify',
  'GET /subscriptions/project/:project': 'identify',
  'POST /descriptors/claim': 'identify',
  'POST /descriptors/synchronize': 'identify',
}

const allowed: Record<Permission, readonly (Role | 'anonymous')[]> = {
  open: ['anonymous', 'viewer', 'contributor', 'editor', 'administrator'],
  read: ['anonymous', 'viewer', 'contributor', 'editor', 'administrator'],
  identify: ['viewer', 'contributor', 'editor', 'administrator'],
  mutate: ['viewer', 'contributor', 'editor', 'administrator'],
  write: ['contributor', 'editor', 'administrator'],
  upload: ['contributor', 'editor', 'administrator'],
  administer: ['administrator'],
}

const callers = ['anonymous', 'viewer', 'contributor', 'editor', 'administrator'] as const
const nameOf = ({ method, path }: Route) => `${method} ${path}`

let lake: StartedLake
const tokens = new Map<string, string>()

beforeAll(async () => {
  lake = await startLake({
    config: {
      datasets: [
        { name: 'production', aclMode: 'public' },
        { name: 'hidden', aclMode: 'private' },
      ],
    },
  })
  for (const role of callers) if (role !== 'anonymous') tokens.set(role, lake.token(role))
})
afterAll(() => lake.close())

function toUrl({ path, versioned }: Route, dataset: string): string {
  const filled = path
    .replace(':dataset', dataset)
    .replace(':project', 'dateline')
    .replace(/:(\w+)/g, 'nothing')
  return `${lake.url}${versioned === false ? '' : '/v2025-02-19'}${filled}`
}

/** The status alone: streams are let go as soon as they begin. */
async function statusOf(route: Route, caller: string, dataset = 'production'): Promise<number> {
  const stop = new AbortController()
  const token = tokens.get(caller)
  const { status } = await fetch(toUrl(route, dataset), {
    method: route.method,
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    signal: stop.signal,
  })
  stop.abort()
  return status
}

test('every route is declared, with its permission', () => {
  const actual = Object.fromEntries(routes.map((route) => [nameOf(route), route.permission]))
  expect(actual).toEqual(expected)
})

test('the server answers no route outside the table', () => {
  const { routes: served } = createApp(lake.lake.services, routes)
  const paths = served.filter(({ path }) => path !== '/*' && path !== '*').map(({ path }) => path)
  const declared = new Set<string>(routes.map(({ path }) => path))
  expect(paths.filter((path) => ![...declared].some((end) => path.endsWith(end)))).toEqual([])
  expect(served.filter(({ path, method }) => path === '/*' && !['ALL', 'OPTIONS'].includes(method))).toEqual(
    [],
  )
})

describe.each(routes.map((route) => [nameOf(route), route] as const))('%s', (_, route) => {
  test.each(callers)('as %s', async (caller) => {
    const status = await statusOf(route, caller)
    if (allowed[route.permission].includes(caller)) expect([401, 403]).not.toContain(status)
    else expect(status).toBe(caller === 'anonymous' ? 401 : 403)
  })

  test('on a private dataset, without a token', async () => {
    if (!route.path.includes(':dataset') || route.permission === 'open') return
    expect(await statusOf(route, 'anonymous', 'hidden')).toBe(401)
  })
})

describe('tricks with the address', () => {
  test.each([
    '/v1/data/mutate/production/',
    '/v1//data/mutate/production',
    '//v1/data/mutate/production',
    '/v1/data/./mutate/production',
    '/v1/data/%2e/mutate/production',
    '/v1/data/%2E%2E/data/mutate/production',
    '/v1/data/query/%2e%2e/mutate/production',
    '/V1/data/mutate/production',
    '/v1/DATA/mutate/production',
    '/v1/data/mutate/PRODUCTION',
    '/v1/data/mutate/production;x',
    '/v1/data/mutate%2fproduction',
    '/v1x/data/mutate/production',
    '/vXX/data/mutate/production',
    '/v99999999999/data/mutate/production',
  ])('%s writes nothing', async (path) => {
    const response = await fetch(`${lake.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ mutations: [{ create: { _id: 'tricked', _type: 'note' } }] }),
    })
    expect([401, 403, 404]).toContain(response.status)
    expect(await lake.client({ role: 'viewer' }).getDocument('tricked')).toBeUndefined()
  })
})

describe('tricks with the address of accounts', () => {
  test.each([
    '/v1/accounts',
    '/v1/accounts/',
    '/v1//accounts',
    '/v1/./accounts',
    '/v1/%2e/accounts',
    '/v1/users/%2e%2e/accounts',
    '/v1/users/me/../../accounts',
    '/V1/accounts',
    '/v1/ACCOUNTS',
    '/v1/accounts;x',
    '/v1/accounts%2f',
    '/accounts',
  ])('%s adds nobody', async (path) => {
    const response = await fetch(`${lake.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens.get('editor')}` },
      body: JSON.stringify({ email: 'intruder@example.org', role: 'administrator' }),
    })
    expect([403, 404]).toContain(response.status)
    expect(lake.lake.services.store.users.getByEmail('intruder@example.org')).toBeNull()
  })
})

describe('what each role writes', () => {
  const create = (role: Role, _id: string) =>
    lake
      .client({ role })
      .create({ _id, _type: 'note' })
      .then(
        () => 201,
        (error: { statusCode: number }) => error.statusCode,
      )

  test.each([
    ['viewer', 'drafts.w1', 403],
    ['contributor', 'drafts.w2', 201],
    ['contributor', 'versions.r1.w2', 201],
    ['contributor', 'w2', 403],
    ['contributor', 'secret.w2', 403],
    ['contributor', 'draftsXw2', 403],
    ['editor', 'w3', 201],
    ['administrator', 'w4', 201],
  ] as const)('%s creates %s: %i', async (role, id, status) => expect(await create(role, id)).toBe(status))
})

test('a revoked token is refused from then on', async () => {
  const { id, secret } = lake.lake.services.auth.addToken({ role: 'editor', label: 'short-lived' })
  const client = lake.client({ token: secret })
  await client.create({ _type: 'note' })
  lake.lake.services.store.tokens.revoke(id, new Date())
  await expect(client.create({ _type: 'note' })).rejects.toMatchObject({ statusCode: 401 })
})
