import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { refusal } from '../../setup/refusal.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

let lake: StartedLake
let editor: SanityClient
let admin: SanityClient

beforeAll(async () => {
  lake = await startLake()
  editor = lake.client({ role: 'editor' })
  admin = lake.client({ role: 'administrator' })
})
afterAll(() => lake.close())

const get = (client: SanityClient, url: string) => client.request<unknown>({ url })

describe('users', () => {
  test('me', async () => {
    const me = await editor.users.getById('me')
    expect(me).toEqual({
      id: expect.stringMatching(/^t/),
      name: 'test editor',
      email: '',
      role: 'editor',
      sanityUserId: me.id,
      roles: [{ name: 'editor', title: 'Editor', description: expect.any(String) }],
      profileImage: null,
      provider: 'sanity-token',
    })
    expect(await refusal(lake.client().users.getById('me'))).toMatchObject({ statusCode: 401 })
    expect(await get(editor, '/auth/id')).toEqual({ id: me.id, expiry: null })
    const doc = await editor.create({ _type: 'note' })
    const [commit] = lake.lake.services.events.after('production', 0, 1)
    expect(commit).toMatchObject({ author: me.id, transactionId: doc._rev })
  })

  test('by id: one, several, none', async () => {
    const { id } = await editor.users.getById('me')
    const user = {
      id,
      displayName: 'test editor',
      sanityUserId: id,
      imageUrl: null,
      isCurrentUser: false,
    }
    expect(await get(admin, `/users/${id}`)).toEqual(user)
    expect(await get(admin, `/users/${id},nobody`)).toEqual([user])
    expect(await refusal(get(admin, '/users/nobody'))).toMatchObject({ statusCode: 404 })
  })

  test('settings of their own', async () => {
    const put = (client: SanityClient, value: unknown) =>
      client.request({ method: 'PUT', url: '/users/me/keyvalue', body: [{ key: 'studio.theme', value }] })
    expect(await put(editor, { dark: true })).toEqual([{ key: 'studio.theme', value: { dark: true } }])
    await put(admin, 'light')
    expect(await get(editor, '/users/me/keyvalue/studio.theme,unset')).toEqual([
      { key: 'studio.theme', value: { dark: true } },
      { key: 'unset', value: null },
    ])
  })
})

describe('programs do not sign in', () => {
  test('their tokens outlast a logout', async () => {
    expect(await refusal(get(lake.client(), '/auth/fetch?sid=x'))).toMatchObject({ statusCode: 404 })
    for (let time = 0; time < 2; time++) await editor.request({ method: 'POST', url: '/auth/logout' })
    expect(await get(editor, '/users/me')).toMatchObject({ role: 'editor' })
  })
})

describe('project and datasets', () => {
  test('the project and its members', async () => {
    const project = await editor.projects.getById('dateline')
    expect(project).toMatchObject({ id: 'dateline', organizationId: null })
    expect(project.members.filter(({ isCurrentUser }) => isCurrentUser)).toMatchObject([{ role: 'editor' }])
    expect(await refusal(editor.projects.getById('other'))).toMatchObject({ statusCode: 404 })
    expect(await editor.projects.list()).toHaveLength(1)
  })

  test('datasets are created, listed and deleted, and stay apart', async () => {
    expect(await admin.datasets.create('staging', { aclMode: 'private' })).toEqual({
      datasetName: 'staging',
      aclMode: 'private',
    })
    expect(await refusal(admin.datasets.create('staging'))).toMatchObject({ statusCode: 409 })
    expect(await editor.datasets.list()).toMatchObject([
      { name: 'production', aclMode: 'public' },
      { name: 'staging', aclMode: 'private' },
    ])
    expect(await get(editor, '/projects/dateline/datasets?datasetProfile=comments')).toEqual([])

    const staging = admin.withConfig({ dataset: 'staging' })
    await staging.create({ _id: 'only-here', _type: 'note' })
    expect(await staging.fetch('*[_id == "only-here"][0]._id')).toBe('only-here')
    expect(await admin.fetch('*[_id == "only-here"][0]._id')).toBeNull()

    await admin.datasets.delete('staging')
    expect(await refusal(admin.datasets.delete('staging'))).toMatchObject({ statusCode: 404 })
    expect(await refusal(staging.fetch('*'))).toMatchObject({ statusCode: 404 })
    await admin.datasets.create('staging')
    expect(await staging.fetch('count(*)')).toBe(0)
  })

  test('grants follow the role', async () => {
    const acl = (role: 'viewer' | 'contributor' | 'editor') =>
      get(lake.client({ role }), '/projects/dateline/datasets/production/acl')
    const secrets = expect.stringContaining('_type == "sanity.previewUrlSecret"')
    expect(await acl('viewer')).toEqual([
      { filter: '_id in path("**")', permissions: ['read', 'history'] },
      { filter: secrets, permissions: ['read', 'history', 'create', 'update'] },
      { filter: secrets, permissions: ['update'] },
    ])
    expect(await get(lake.client(), '/projects/dateline/datasets/production/acl')).toEqual([
      { filter: '_id in path("*")', permissions: ['read'] },
    ])
    expect(await acl('contributor')).toHaveLength(4)
    expect(await acl('editor')).toMatchObject([{ permissions: expect.arrayContaining(['create', 'update']) }])
    expect(await get(editor, '/projects/dateline/grants')).toEqual({
      'sanity.project': [{ grants: [{ name: 'read' }] }],
    })
  })

  test('releases and scheduled drafts', async () =>
    expect(await get(editor, '/features')).toEqual(['contentReleases', 'singleDocRelease', 'studioComments']))

  test('no comments kept beside the content', async () => {
    const asked = '/projects/dateline/datasets?datasetProfile=comments&addonFor=production'
    expect(await get(editor, asked)).toEqual([])
  })
})

describe('documents by id', () => {
  test('in the order asked, with what is missing', async () => {
    await editor
      .transaction()
      .create({ _id: 'd1', _type: 'note', n: 1 })
      .create({ _id: 'drafts.d1', _type: 'note' })
      .commit()
    expect(await editor.getDocument('d1')).toMatchObject({ n: 1 })
    expect(await editor.getDocuments(['drafts.d1', 'nobody', 'd1'])).toMatchObject([
      { _id: 'drafts.d1' },
      null,
      { _id: 'd1' },
    ])
    expect(await editor.documentsExists(['d1', 'nobody'])).toEqual(new Set(['d1']))
    const bare = await get(editor, '/data/doc/production/d1?excludeContent=true')
    expect(bare).toMatchObject({ documents: [{ _id: 'd1', _type: 'note' }], omitted: [] })
    expect(bare).not.toMatchObject({ documents: [{ n: 1 }] })
  })

  test('with all its versions', async () => {
    await editor.create({ _id: 'versions.r1.d1', _type: 'note' })
    await editor.create({ _id: 'versions.r1.d1x', _type: 'note' })
    const all = await editor.getDocument('d1', { includeAllVersions: true })
    expect(all).toMatchObject([{ _id: 'd1' }, { _id: 'drafts.d1' }, { _id: 'versions.r1.d1' }])
  })

  test('of ids that cannot be', async () => {
    expect(await refusal(get(editor, '/data/doc/production/-x'))).toMatchObject({ statusCode: 400 })
  })
})
