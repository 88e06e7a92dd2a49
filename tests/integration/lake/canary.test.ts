import { beforeAll, describe, expect, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import type { Route } from '../../../lake/http/route.ts'
import { routes } from '../../../lake/router.ts'
import { readUntil } from '../../setup/read-until.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

const CANARY = 'canary-7f3a'
const HIDDEN = ['drafts.open', 'versions.r1.open', 'sanity-preview-url-secret.s1']
const IDS = ['open', ...HIDDEN].join()

/** A question to one route. `reveals` says that somebody with a token is answered the canary, or a hidden id. */
type Probe = { address: string; body?: unknown; resume?: boolean; reveals?: boolean }

const QUERIES = [
  '*',
  'count(*)',
  '*[_id in path("drafts.**")]',
  `*[_id == "drafts.open"][0]`,
  `*[field == "${CANARY}"]._type`,
  '*{"to": to->, "from": *[references(^._id)]}',
  '*[[@, _id] match text::query("canary*")]',
  'documents::get({"_ref": "drafts.open"})',
  '*[sanity::versionOf("open")]',
  '*[_type == "sanity.previewUrlSecret"] | order(secret)',
  '*[_type == "system.release"]',
  'releases::all()',
  '*[sanity::partOfRelease("r1")]',
  '*[',
]
const PERSPECTIVES = ['raw', 'published', 'drafts', 'previewDrafts', 'r1', 'r1,drafts', 'drafts,raw']
/** Lest the question be taken for the answer. */
const returnQuery = 'false'
const VERSIONS = ['v1', 'v2021-06-07', 'v2025-02-19', 'vX']

const queries: Probe[] = QUERIES.flatMap((query) => [
  ...VERSIONS.map((version) => ({
    address: `/${version}/data/query/production?${new URLSearchParams({ query, returnQuery })}`,
    reveals: query === '*' && version === 'v1',
  })),
  ...PERSPECTIVES.map((perspective) => ({
    address: `/v1/data/query/production?${new URLSearchParams({ query, perspective, returnQuery })}`,
    reveals: query === '*' && perspective !== 'published' && perspective !== 'drafts,raw',
  })),
])
const LISTEN =
  'query=*&enableResume=true&includeResult=true&includePreviousRevision=true&effectFormat=mendoza'
const history = '/v1/data/history/production'

/** How every readable route is asked: one that is missing here fails the test. */
const probes: Record<string, (assets: { image: string; file: string }) => Probe[]> = {
  'GET /ping': () => [{ address: '/v1/ping' }],
  'GET /data/ping/:dataset': () => [{ address: '/v1/data/ping/production' }],
  'GET /data/query/:dataset': () => queries,
  'POST /data/query/:dataset': () =>
    PERSPECTIVES.flatMap((perspective) =>
      QUERIES.map((query) => ({
        address: `/v1/data/query/production?${new URLSearchParams({ perspective, returnQuery })}`,
        body: { query },
        reveals: query === '*' && perspective === 'raw',
      })),
    ),
  'GET /data/doc/:dataset/:ids': () => [
    { address: `/v1/data/doc/production/${IDS}`, reveals: true },
    { address: `/v1/data/doc/production/drafts%2Eopen`, reveals: true },
    { address: `/v1/data/doc/production/open?includeAllVersions=true`, reveals: true },
    {
      address: '/v1/data/doc/production/open,nobody,versions.r1.open?includeAllVersions=true',
      reveals: true,
    },
    { address: `/v1/data/doc/production/${IDS}?excludeContent=true&includeAllVersions=true`, reveals: true },
  ],
  'GET /data/listen/:dataset': () =>
    ['', '&includeAllVersions=true', '&visibility=query'].map((more) => ({
      address: `/v1/data/listen/production?${LISTEN}${more}`,
      resume: true,
      reveals: true,
    })),
  'GET /data/live/events/:dataset': () => [
    { address: '/v1/data/live/events/production', resume: true },
    { address: '/v1/data/live/events/production?includeDrafts=true' },
  ],
  'GET /streams': () => [{ address: '/streams' }],
  'GET /socket/:dataset': () => [{ address: '/v1/socket/production' }],
  'GET /data/history/:dataset/transactions/:ids': () => [
    { address: `${history}/transactions/${IDS}?effectFormat=mendoza`, reveals: true },
  ],
  'GET /data/history/:dataset/documents/:ids': () => [
    { address: `${history}/documents/${IDS}`, reveals: true },
    { address: `${history}/documents/${IDS}?lastRevision=true`, reveals: true },
  ],
  'GET /data/history/:dataset/events/documents/:id': () => [
    { address: `${history}/events/documents/open` },
    { address: `${history}/events/documents/drafts.open`, reveals: true },
  ],
  'GET /data/history/:dataset/events/releases/:id': () => [
    { address: `${history}/events/releases/r1`, reveals: true },
  ],
  'GET /data/references/:dataset/documents/:id/to': () => [
    { address: '/v1/data/references/production/documents/target/to', reveals: true },
    { address: '/v1/data/references/production/documents/drafts.open/to' },
  ],
  'GET /data/export/:dataset': () => [
    { address: '/v1/data/export/production', reveals: true },
    { address: '/v1/data/export/production?nextCursor=', reveals: true },
    { address: '/v1/data/export/production?nextCursor=drafts.', reveals: true },
    { address: '/v1/data/export/production?types=note,sanity.previewUrlSecret', reveals: true },
  ],
  'GET /images/:project/:dataset/:file': ({ image }) => [
    { address: `/${image}` },
    { address: `/${image}?fm=json` },
  ],
  'GET /images/:project/:dataset/:file/:vanity': ({ image }) => [{ address: `/${image}/picture.svg` }],
  'GET /files/:project/:dataset/:file': ({ file }) => [{ address: `/${file}` }, { address: `/${file}?dl` }],
  'GET /check/cors': () => [{ address: '/v1/check/cors' }],
  'GET /users/me': () => [{ address: '/v1/users/me' }],
  'GET /users/me/keyvalue/:keys': () => [{ address: '/v1/users/me/keyvalue/canary' }],
  'GET /users/:ids': () => [{ address: '/v1/users/nobody,me' }],
  'GET /auth/providers': () => [{ address: '/v1/auth/providers' }],
  'GET /auth/fetch': () => [{ address: '/v1/auth/fetch?sid=1' }],
  'GET /auth/id': () => [{ address: '/v1/auth/id' }],
  'POST /auth/logout': () => [{ address: '/v1/auth/logout' }],
  'GET /login': () => [{ address: '/login' }, { address: '/login?origin=https://example.org/canary' }],
  'POST /login': () => [{ address: '/login' }],
  'GET /login/files/:file': () => [
    { address: '/login/files/sign-in.css' },
    { address: '/login/files/lake.sqlite' },
    { address: '/login/files/..%2flake.sqlite' },
  ],
  'GET /welcome/:secret': () => [{ address: '/welcome/nobody' }],
  'POST /welcome/:secret': () => [{ address: '/welcome/nobody' }],
  'GET /accounts': () => [{ address: '/v1/accounts' }],
  'GET /sessions': () => [{ address: '/v1/sessions' }],
  'GET /projects': () => [{ address: '/v1/projects' }],
  'GET /projects/:project': () => [{ address: '/v1/projects/dateline' }],
  'GET /projects/:project/roles': () => [{ address: '/v1/projects/dateline/roles' }],
  'GET /projects/:project/users': () => [{ address: '/v1/projects/dateline/users' }],
  'GET /projects/:project/grants': () => [{ address: '/v1/projects/dateline/grants' }],
  'GET /projects/:project/datasets': () => [{ address: '/v1/projects/dateline/datasets' }],
  'GET /projects/:project/datasets/:dataset/acl': () => [
    { address: '/v1/projects/dateline/datasets/production/acl' },
  ],
  'GET /features': () => [{ address: '/v1/features' }],
  'GET /intake/telemetry-status': () => [{ address: '/v1/intake/telemetry-status' }],
  'GET /journey/announcements': () => [{ address: '/v1/journey/announcements' }],
  'GET /access/requests/me': () => [{ address: '/v1/access/requests/me' }],
  'GET /help': () => [{ address: '/v1/help?locale=en' }],
  'GET /schedules/:project/:dataset': () => [{ address: '/v1/schedules/dateline/production?limit=1' }],
  'GET /subscriptions/project/:project': () => [{ address: '/v1/subscriptions/project/dateline' }],
  'GET /projects/:project/user-applications': () => [{ address: '/v1/projects/dateline/user-applications' }],
  'GET /projects/:project/new-content-release-allowed': () => [
    { address: '/vX/projects/dateline/new-content-release-allowed' },
  ],
}

const nameOf = ({ method, path }: Route) => `${method} ${path}`
const readable = routes.filter(
  ({ method, permission }) => method === 'GET' || permission === 'read' || permission === 'open',
)

type World = { lake: StartedLake; image: string; file: string }

/** The same publication twice, once with secrets: whatever an anonymous caller asks, both must answer alike. */
async function createWorld(withSecrets: boolean): Promise<World> {
  let ids = 0
  const services = { clock: () => new Date('2026-01-28T12:27:00Z'), newId: () => `id${ids++}` }
  const lake = await startLake({ services })
  const editor = lake.client({ role: 'editor' })
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'
  const image = await editor.assets.upload('image', Buffer.from(svg), { filename: 'a.svg' })
  const file = await editor.assets.upload('file', Buffer.from('open'), { filename: 'a.txt' })
  const to = { _type: 'reference', _ref: 'target' }
  await editor.create({ _id: 'target', _type: 'note' })
  await editor.create({ _id: 'open', _type: 'note', text: 'first', to })
  if (withSecrets) await plantSecrets(editor, image._id)
  await editor.createOrReplace({ _id: 'open', _type: 'note', text: 'second', to })
  return { lake, image: image.path, file: file.path }
}

/** In transactions named here, so that the lake's own ids go on as if there were none. */
async function plantSecrets(editor: SanityClient, image: string): Promise<void> {
  const note = { _type: 'note', field: CANARY, to: { _type: 'reference', _ref: 'target' } }
  const cover = { _type: 'image', asset: { _type: 'reference', _ref: image } }
  await editor
    .transaction()
    .create({ _id: 'drafts.open', ...note, cover })
    .create({ _id: 'versions.r1.open', ...note })
    .create({ _id: 'sanity-preview-url-secret.s1', _type: 'sanity.previewUrlSecret', secret: CANARY })
    .create({ _id: 'drafts.gone', ...note })
    .transactionId('planted')
    .commit()
  await editor.releases.create(
    { releaseId: 'r1', metadata: { title: CANARY } },
    { transactionId: 'released' },
  )
  await editor
    .transaction()
    .patch('drafts.open', (patch) => patch.set({ more: CANARY }))
    .delete('drafts.gone')
    .transactionId('changed')
    .commit()
}

const VOLATILE = ['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']

const toHeaders = (headers: Headers) =>
  Object.fromEntries([...headers].filter(([name]) => !VOLATILE.includes(name)))

/** One answer, without what differs from lake to lake and from call to call. */
async function ask({ lake }: World, { address, body, resume }: Probe, method: string, token?: string) {
  const stop = new AbortController()
  const response = await fetch(`${lake.url}${address}`, {
    method,
    signal: stop.signal,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(resume && { 'last-event-id': '0' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const last = lake.lake.services.events.lastSeq('production')
  const endless = resume && method === 'GET' && response.ok
  const text = endless ? await readUntil(response, `id: ${last}\n`) : await response.text()
  stop.abort()
  const told = text
    .replaceAll(lake.url, '')
    .replace(/"ms":\d+/, '"ms":0')
    .replace(/^id: \d+$/gm, 'id: 0')
    .replace(/"listenerName":"[^"]*"/, '"listenerName":""')
  return { status: response.status, headers: toHeaders(response.headers), told }
}

let secretive: World
let plain: World
let viewer: string

beforeAll(async () => {
  secretive = await createWorld(true)
  plain = await createWorld(false)
  viewer = secretive.lake.token('viewer')
})

test('every readable route is asked', () => {
  expect(Object.keys(probes).sort()).toEqual(readable.map(nameOf).sort())
})

describe.each(readable.map((route) => [nameOf(route), route] as const))('%s', (name, { method }) => {
  const probesOf = (world: World) => probes[name]?.(world) ?? []
  const methods = method === 'GET' ? ['GET', 'HEAD'] : [method]

  test('answers anonymous callers as if there were no secrets', async () => {
    for (const probe of probesOf(secretive))
      for (const each of methods) {
        const answer = { probe, each, ...(await ask(secretive, probe, each)) }
        expect(answer).toEqual({ probe, each, ...(await ask(plain, probe, each)) })
        expect(answer.told).not.toContain(CANARY)
      }
  })

  test('reveals them to a token, so that the question was one', async () => {
    for (const probe of probesOf(secretive).filter(({ reveals }) => reveals)) {
      const { told } = await ask(secretive, probe, method, viewer)
      expect([CANARY, ...HIDDEN].some((secret) => told.includes(secret))).toBe(true)
    }
  })
})
