import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import type { Role } from '../../../lake/auth/roles.ts'
import { refusal } from '../../setup/refusal.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

const DATASET = 'production-comments'

let lake: StartedLake

type Commenter = { client: SanityClient; id: string }

async function comments(role: Role): Promise<Commenter> {
  const client = lake.client({ role }).withConfig({ dataset: DATASET })
  return { client, id: (await client.users.getById('me')).id }
}

const setUp = (client: SanityClient, dataset = 'production') =>
  client.request<{ datasetName: string }>({ method: 'POST', url: `/comments/${dataset}/setup` })

const find = (client: SanityClient, dataset = 'production') =>
  client.request<{ name: string; aclMode: string }[]>({
    url: `/projects/dateline/datasets?datasetProfile=comments&addonFor=${dataset}`,
  })

const write = ({ client, id }: Commenter, _id: string, changes: object = {}) =>
  client.create({
    _id,
    _type: 'comment',
    authorId: id,
    threadId: 't1',
    status: 'open',
    message: [],
    target: { document: { _ref: 'a1', _type: 'crossDatasetReference', _weak: true } },
    ...changes,
  })

let ann: Commenter
let bob: Commenter
let editor: Commenter
let viewer: Commenter

beforeAll(async () => {
  lake = await startLake()
  const contributor = lake.client({ role: 'contributor' })
  expect(await find(contributor)).toEqual([])
  await setUp(contributor)
  ann = await comments('contributor')
  bob = await comments('contributor')
  editor = await comments('editor')
  viewer = await comments('viewer')
})
afterAll(() => lake.close())

describe('the dataset', () => {
  test('is found by what it is for, once, and is no dataset like others', async () => {
    expect(await setUp(editor.client)).toEqual({ datasetName: DATASET })
    expect(await find(editor.client)).toMatchObject([{ name: DATASET, aclMode: 'private' }])
    expect(await find(editor.client, 'other')).toEqual([])
    const names = (await editor.client.datasets.list()).map(({ name }) => name)
    expect(names).toEqual(['production'])
  })

  test('has none of its own', async () => {
    expect(await refusal(setUp(editor.client, DATASET))).toMatchObject({ statusCode: 400 })
    expect(await refusal(setUp(editor.client, 'nothing'))).toMatchObject({ statusCode: 404 })
  })

  test('is set up by those who write', async () => {
    expect(await refusal(setUp(viewer.client))).toMatchObject({ statusCode: 403 })
    expect(await refusal(setUp(lake.client()))).toMatchObject({ statusCode: 401 })
  })

  test('is closed to strangers on every way in', async () => {
    await write(ann, 'secret')
    const stranger = lake.client({ dataset: DATASET })
    expect(await refusal(stranger.fetch('*'))).toMatchObject({ statusCode: 401 })
    expect(await refusal(stranger.getDocument('secret'))).toMatchObject({ statusCode: 401 })
    const paths = ['listen', 'live/events', 'export', 'history'].map((name) => `${name}/${DATASET}`)
    for (const path of [`${paths[0]}?query=*`, paths[1], paths[2], `${paths[3]}/documents/secret`])
      expect((await fetch(`${lake.url}/v2025-02-19/data/${path}`)).status).toBe(401)
    const acl = await fetch(`${lake.url}/v1/projects/dateline/datasets/${DATASET}/acl`)
    expect(acl.status).toBe(401)
  })

  test('goes with the one it is for', async () => {
    const admin = lake.client({ role: 'administrator' })
    await admin.datasets.create('brief', { aclMode: 'public' })
    await setUp(admin, 'brief')
    await admin.withConfig({ dataset: 'brief-comments' }).fetch('*')
    await admin.datasets.delete('brief')
    const gone = admin.withConfig({ dataset: 'brief-comments' }).fetch('*')
    expect(await refusal(gone)).toMatchObject({ statusCode: 404 })
  })

  test('does not take over a dataset that is called the same', async () => {
    const admin = lake.client({ role: 'administrator' })
    await admin.datasets.create('taken', { aclMode: 'public' })
    await admin.datasets.create('taken-comments', { aclMode: 'public' })
    expect(await refusal(setUp(admin, 'taken'))).toMatchObject({ statusCode: 409 })
    expect(await find(admin, 'taken')).toEqual([])
  })
})

describe('comments', () => {
  test('are written by contributors and editors, read by all of the newsroom', async () => {
    await write(ann, 'c1')
    await write(editor, 'c2')
    expect(await refusal(write(viewer, 'c3'))).toMatchObject({ statusCode: 403 })
    expect(await viewer.client.fetch('count(*[_id in ["c1", "c2", "c3"]])')).toBe(2)
  })

  test('nobody writes in another’s name', async () => {
    const forged = write(editor, 'forged', { authorId: ann.id })
    expect(await refusal(forged)).toMatchObject({ statusCode: 403, type: 'insufficientPermissionsError' })
  })

  test('are changed and deleted by their authors alone', async () => {
    await write(ann, 'own')
    const edit = ({ client }: Commenter) => client.patch('own', { set: { message: ['x'] } }).commit()
    for (const other of [bob, editor, viewer])
      expect(await refusal(edit(other))).toMatchObject({ statusCode: 403 })
    for (const other of [bob, editor])
      expect(await refusal(other.client.delete('own'))).toMatchObject({ statusCode: 403 })
    await edit(ann)
    await ann.client.delete('own')
    expect(await viewer.client.getDocument('own')).toBeUndefined()
  })

  test('are resolved and answered with a reaction by others, as Studio does', async () => {
    await write(ann, 'open')
    await write(bob, 'reply', { parentCommentId: 'open' })
    await editor.client.patch('open', { set: { status: 'resolved' } }).commit()
    await editor.client
      .patch({ query: '*[_type == "comment" && parentCommentId == "open"]' })
      .set({ status: 'resolved' })
      .commit()
    const reaction = { _key: `${editor.id}-x`, userId: editor.id, shortName: ':eyes:' }
    await editor.client.patch('open').setIfMissing({ reactions: [] }).append('reactions', [reaction]).commit()
    expect(await viewer.client.getDocument('open')).toMatchObject({
      status: 'resolved',
      reactions: [reaction],
    })
    expect(await viewer.client.getDocument('reply')).toMatchObject({ status: 'resolved' })
  })

  test('a thread goes with its first comment, in whichever order', async () => {
    await write(ann, 'first')
    await write(bob, 'second', { parentCommentId: 'first' })
    await Promise.all([
      ann.client.delete({ query: '*[_type == "comment" && parentCommentId == "first"]' }),
      ann.client.delete('first'),
    ])
    expect(await viewer.client.fetch('count(*[_id in ["first", "second"]])')).toBe(0)
  })

  test('nothing else is kept among them', async () => {
    const note = editor.client.create({ _type: 'article', title: 'Hidden' })
    expect(await refusal(note)).toMatchObject({ statusCode: 403 })
  })
})

describe('whom a comment may mention', () => {
  const GROUPS = '*[_type == "system.group"]{members, grants}'

  test('everybody of the newsroom, by role, as it is now', async () => {
    const client = lake.client({ role: 'viewer' })
    expect(await client.fetch(GROUPS)).toEqual([])
    const eva = await lake.user('editor')
    const bo = await lake.user('contributor')
    const filter = '_id in path("**")'
    expect(await client.fetch(GROUPS)).toEqual([
      { members: [bo.id], grants: expect.arrayContaining([{ filter, permissions: ['read', 'history'] }]) },
      { members: [eva.id], grants: [{ filter, permissions: expect.arrayContaining(['update']) }] },
    ])
    lake.lake.services.accounts.setRole(bo.id, 'editor')
    expect(await client.fetch(`${GROUPS}[0].members`)).toEqual([bo.id, eva.id].sort())
  })

  test('is nothing for strangers, and nothing that can be written', async () => {
    expect(await lake.client().fetch('count(*[_type == "system.group"])')).toBe(0)
    const forged = lake
      .client({ role: 'administrator' })
      .create({ _id: '_.groups.editor', _type: 'system.group' })
    expect(await refusal(forged)).toMatchObject({ statusCode: 400, type: 'documentError' })
  })
})
