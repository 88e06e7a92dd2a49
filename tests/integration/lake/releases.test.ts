import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { refusal } from '../../setup/refusal.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

const LATER = '2040-01-01T10:00:00.000Z'

let lake: StartedLake
let client: SanityClient
let count = 0
/** A new release and published id for each test. */
let releaseId: string
let id: string

beforeAll(async () => {
  lake = await startLake()
  client = lake.client({ role: 'editor', perspective: 'raw' })
})
afterAll(() => lake.close())
beforeEach(() => {
  count += 1
  releaseId = `r${count}`
  id = `doc${count}`
})

const reference = (_ref: string, more = {}) => ({ _type: 'reference', _ref, ...more })
const release = () => client.releases.get({ releaseId })
const create = (metadata = {}) => client.releases.create({ releaseId, metadata })
const version = (publishedId: string) => `versions.${releaseId}.${publishedId}`
const addVersion = (publishedId: string, fields = {}) =>
  client.action({
    actionType: 'sanity.action.document.version.create',
    publishedId,
    document: { _id: version(publishedId), _type: 'note', ...fields },
  })

/** A release with one version of an unpublished document. */
async function createWithVersion(): Promise<void> {
  await create({ title: 'Launch' })
  await addVersion(id, { title: 'New' })
}

describe('create, edit, delete', () => {
  test('makes an active release, once', async () => {
    const { transactionId } = await create({ title: 'Launch', releaseType: 'asap' })
    expect(await release()).toMatchObject({
      _id: `_.releases.${releaseId}`,
      _type: 'system.release',
      _rev: transactionId,
      name: releaseId,
      state: 'active',
      metadata: { title: 'Launch', releaseType: 'asap' },
    })
    expect(await refusal(create())).toMatchObject({ statusCode: 409, type: 'documentAlreadyExistsError' })
  })

  test('a dry run makes nothing', async () => {
    await client.releases.create({ releaseId }, { dryRun: true })
    expect(await release()).toBeUndefined()
  })

  test.each(['a.b', '', 'drafts', 'published', '_.releases.x'])('refuses the id "%s"', async (wrong) => {
    const made = client.action({ actionType: 'sanity.action.release.create', releaseId: wrong })
    expect(await refusal(made)).toMatchObject({ statusCode: 400 })
  })

  test('edits what is said of it, as Studio does, and nothing else', async () => {
    await create({ title: 'Launch' })
    const edit = (patch: object) => client.releases.edit({ releaseId, patch })
    await edit({ set: { metadata: { title: 'Later', releaseType: 'asap' } }, unset: [] })
    await edit({ set: { 'metadata.description': 'Two stories' } })
    expect(await release()).toMatchObject({
      metadata: { title: 'Later', releaseType: 'asap', description: 'Two stories' },
    })
    for (const patch of [
      { set: { state: 'published' } },
      { unset: ['name'] },
      { set: { 'metadata.releaseType': 'some day' } },
      { unset: ['metadata'] },
      { set: { 'metadata.intendedPublishAt': 'soon' } },
    ])
      expect(await refusal(edit(patch))).toMatchObject({ statusCode: 400 })
    expect(await release()).toMatchObject({ state: 'active', name: releaseId })
  })

  test('forgets only what has ended', async () => {
    await create()
    expect(await refusal(client.releases.delete({ releaseId }))).toMatchObject({
      statusCode: 409,
      type: 'releaseStateError',
    })
    await client.releases.archive({ releaseId })
    await client.releases.delete({ releaseId })
    expect(await release()).toBeUndefined()
    expect(await refusal(client.releases.delete({ releaseId }))).toMatchObject({
      statusCode: 409,
      type: 'documentNotFoundError',
    })
  })
})

describe('publish', () => {
  test('publishes every version in one transaction', async () => {
    await client.create({ _id: id, _type: 'note', title: 'Old', gone: true })
    await create()
    await addVersion(id, { title: 'New' })
    await addVersion(`${id}b`, { to: reference(id, { _weak: true, _strengthenOnPublish: { type: 'note' } }) })
    const { transactionId } = await client.releases.publish({ releaseId })

    const [first, second, ...versions] = await client.getDocuments([
      id,
      `${id}b`,
      version(id),
      version(`${id}b`),
    ])
    expect(first).toMatchObject({ title: 'New', _rev: transactionId })
    expect(first).not.toHaveProperty('gone')
    expect(first).not.toHaveProperty('_system')
    expect(second).toMatchObject({ to: reference(id), _rev: transactionId })
    expect(versions).toEqual([null, null])
    expect(await release()).toMatchObject({
      _rev: transactionId,
      state: 'published',
      publishedAt: expect.any(String),
      finalDocumentStates: [{ id: version(id) }, { id: version(`${id}b`) }],
    })
  })

  test('takes a draft away that its version was made of, unless it was changed since', async () => {
    await create()
    for (const name of [id, `${id}b`]) {
      const { _id } = await client.create({ _id: `drafts.${name}`, _type: 'note', title: 'Draft' })
      await client.createVersion({ publishedId: name, releaseId, baseId: _id })
    }
    await client.patch(`drafts.${id}b`).set({ title: 'Changed since' }).commit()
    await client.releases.publish({ releaseId })
    const found = await client.getDocuments([id, `drafts.${id}`, `${id}b`, `drafts.${id}b`])
    expect(found).toMatchObject([{ title: 'Draft' }, null, { title: 'Draft' }, { title: 'Changed since' }])
  })

  test('leaves any other draft where it is', async () => {
    await createWithVersion()
    await client.create({ _id: `drafts.${id}`, _type: 'note', title: 'Draft' })
    await client.releases.publish({ releaseId })
    expect(await client.getDocument(`drafts.${id}`)).toMatchObject({ title: 'Draft' })
  })

  test('unpublishes what is marked so, keeping it as a draft unless there is one', async () => {
    await client.create({ _id: id, _type: 'note', title: 'Published' })
    await client.create({ _id: `${id}b`, _type: 'note', title: 'Published' })
    await client.create({ _id: `drafts.${id}b`, _type: 'note', title: 'Draft' })
    await create()
    await client.unpublishVersion({ releaseId, publishedId: id })
    await client.unpublishVersion({ releaseId, publishedId: `${id}b` })
    await client.releases.publish({ releaseId })
    const found = await client.getDocuments([id, `drafts.${id}`, `${id}b`, `drafts.${id}b`])
    expect(found).toMatchObject([null, { title: 'Published' }, null, { title: 'Draft' }])
    expect(found[1]).not.toHaveProperty('_system.delete')
  })

  test('is refused as a whole when a reference would be left hanging', async () => {
    await createWithVersion()
    await addVersion(`${id}b`, { to: reference('nowhere', { _weak: true, _strengthenOnPublish: true }) })
    expect(await refusal(client.releases.publish({ releaseId }))).toMatchObject({
      statusCode: 409,
      type: 'documentReferenceDoesNotExistError',
      id: `${id}b`,
    })
    expect(await client.getDocuments([id, version(id)])).toMatchObject([null, { title: 'New' }])
    expect(await release()).toMatchObject({ state: 'active' })
  })

  test('takes an active release', async () => {
    await createWithVersion()
    await client.releases.schedule({ releaseId, publishAt: LATER })
    expect(await refusal(client.releases.publish({ releaseId }))).toMatchObject({ statusCode: 409 })
    await client.releases.unschedule({ releaseId })
    await client.releases.publish({ releaseId })
    expect(await refusal(client.releases.publish({ releaseId }))).toMatchObject({ statusCode: 409 })
  })
})

describe('schedule', () => {
  test('for a date that dates are not kept up to is refused, not due at once', async () => {
    await createWithVersion()
    const publishAt = '9999-12-31T23:59:59-01:00'
    const refused = await refusal(client.releases.schedule({ releaseId, publishAt }))
    expect(refused).toMatchObject({ statusCode: 400 })
    expect(refused.message).toContain('before the year 10000')
    expect(await release()).toMatchObject({ state: 'active' })
  })

  test('can be moved and taken back', async () => {
    await createWithVersion()
    await client.releases.schedule({ releaseId, publishAt: '2040-01-01T11:00:00+01:00' })
    expect(await release()).toMatchObject({ state: 'scheduled', publishAt: LATER })
    await client.releases.schedule({ releaseId, publishAt: '2041-01-01T10:00:00Z' })
    expect(await release()).toMatchObject({ publishAt: '2041-01-01T10:00:00.000Z' })
    await client.releases.unschedule({ releaseId })
    expect(await release()).toMatchObject({ state: 'active' })
    expect(await release()).not.toHaveProperty('publishAt')
    expect(await refusal(client.releases.unschedule({ releaseId }))).toMatchObject({ statusCode: 409 })
    expect(await refusal(client.releases.schedule({ releaseId, publishAt: 'soon' }))).toMatchObject({
      statusCode: 400,
    })
  })

  test('its title is edited meanwhile', async () => {
    await createWithVersion()
    await client.releases.schedule({ releaseId, publishAt: LATER })
    await client.releases.edit({ releaseId, patch: { set: { 'metadata.title': 'Renamed' } } })
    expect(await release()).toMatchObject({ state: 'scheduled', metadata: { title: 'Renamed' } })
  })
})

describe('archive', () => {
  test('puts the versions away, and unarchiving brings them back as they were', async () => {
    await createWithVersion()
    const before = await client.getDocument(version(id))
    await client.releases.archive({ releaseId })
    expect(await client.getDocument(version(id))).toBeUndefined()
    expect(await release()).toMatchObject({ state: 'archived', finalDocumentStates: [{ id: version(id) }] })
    await client.releases.unarchive({ releaseId })
    expect(await client.getDocument(version(id))).toEqual({
      ...before,
      _rev: expect.any(String),
      _updatedAt: expect.any(String),
    })
    expect(await release()).toMatchObject({ state: 'active' })
    expect(await release()).not.toHaveProperty('finalDocumentStates')
    expect(await refusal(client.releases.unarchive({ releaseId }))).toMatchObject({ statusCode: 409 })
  })
})

describe('a release for one document', () => {
  test('takes no second one, from anybody', async () => {
    await create({ cardinality: 'one' })
    await addVersion(id)
    for (const role of ['contributor', 'administrator'] as const) {
      const beside = lake.client({ role }).create({ _id: version('other'), _type: 'note' })
      expect(await refusal(beside)).toMatchObject({ statusCode: 409, type: 'releaseFullError' })
    }
    await client.patch(version(id)).set({ title: 'Changed' }).commit()
    await client.discardVersion({ releaseId, publishedId: id })
    await addVersion('other')
    await client.releases.edit({ releaseId, patch: { set: { 'metadata.cardinality': 'many' } } })
    await addVersion(id)
  })

  test('is unarchived', async () => {
    await create({ cardinality: 'one' })
    await addVersion(id)
    await client.releases.archive({ releaseId })
    await client.releases.unarchive({ releaseId })
    expect(await client.getDocument(version(id))).toBeDefined()
  })
})

describe('locks', () => {
  const ways: Record<string, () => Promise<unknown>> = {
    patch: () => client.patch(version(id)).set({ title: 'Changed' }).commit(),
    replace: () => client.createOrReplace({ _id: version(id), _type: 'note' }),
    'delete by id': () => client.delete(version(id)),
    'delete by query': () => client.delete({ query: '*[_id == $id]', params: { id: version(id) } }),
    'create another': () => client.create({ _id: version('other'), _type: 'note' }),
    'version.create': () => addVersion('other'),
    'version.replace': () =>
      client.replaceVersion({ releaseId, publishedId: id, document: { _type: 'note' } }),
    'version.discard': () => client.discardVersion({ releaseId, publishedId: id }),
    'version.unpublish': () => client.unpublishVersion({ releaseId, publishedId: id }),
    edit: () =>
      client.action({
        actionType: 'sanity.action.document.edit',
        draftId: version(id),
        publishedId: id,
        patch: { set: { title: 'Changed' } },
      }),
    publish: () =>
      client.action({
        actionType: 'sanity.action.document.publish',
        draftId: version(id),
        publishedId: id,
      }),
    'delete with its versions': () =>
      client.action({
        actionType: 'sanity.action.document.delete',
        publishedId: id,
        includeDrafts: [version(id)],
      }),
  }

  test.each(Object.keys(ways))('a scheduled version does not take: %s', async (way) => {
    await createWithVersion()
    await client.create({ _id: id, _type: 'note' })
    await client.releases.schedule({ releaseId, publishAt: LATER })
    const refused = await refusal(ways[way]?.() ?? Promise.resolve())
    expect(refused).toMatchObject({ statusCode: 409, type: 'documentLockedError' })
    expect(refused.description).toContain('scheduled')
    await client.releases.unschedule({ releaseId })
    await ways[way]?.()
  })

  test('nothing is added to what was published or archived', async () => {
    await createWithVersion()
    await client.releases.archive({ releaseId })
    expect(await refusal(addVersion('late'))).toMatchObject({ type: 'documentLockedError' })
    await client.releases.unarchive({ releaseId })
    await client.releases.publish({ releaseId })
    expect(await refusal(addVersion('late'))).toMatchObject({ type: 'documentLockedError' })
  })

  test('administrators cannot write a release past its actions', async () => {
    const administrator = lake.client({ role: 'administrator' })
    await create()
    const _id = `_.releases.${releaseId}`
    for (const write of [
      () => administrator.patch(_id).set({ state: 'published' }).commit(),
      () => administrator.delete(_id),
      () => administrator.create({ _id: `${_id}x`, _type: 'system.release' }),
      () =>
        administrator.action({
          actionType: 'sanity.action.document.discard',
          draftId: _id,
        }),
    ])
      expect(await refusal(write())).toMatchObject({ statusCode: 400 })
    expect(await release()).toMatchObject({ state: 'active' })
  })
})

describe('who may', () => {
  const asked = (role: 'contributor' | 'editor') => {
    const { releases } = lake.client({ role })
    return releases.publish({ releaseId }, { dryRun: true }).then(
      () => 'permitted',
      (error: { details?: { type?: string } }) => error.details?.type,
    )
  }

  test('a dry run tells Studio whether its user may, in whatever state the release is', async () => {
    await createWithVersion()
    await client.releases.schedule({ releaseId, publishAt: LATER })
    expect(await asked('editor')).toBe('permitted')
    expect(await asked('contributor')).toBe('insufficientPermissionsError')
    expect(await release()).toMatchObject({ state: 'scheduled' })
    expect(await client.getDocument(version(id))).toBeDefined()
  })

  test('strangers see no release', async () => {
    await create()
    expect(await lake.client().fetch('*[_type == "system.release"]', {}, { perspective: 'raw' })).toEqual([])
  })
})

describe('import', () => {
  const restore = (attributes: object, ifExists = 'fail') =>
    client.request({
      method: 'POST',
      url: '/data/actions/production',
      body: { actions: [{ actionType: 'sanity.action.release.import', releaseId, attributes, ifExists }] },
    })
  const exported = (state: string) => ({
    _id: `_.releases.${releaseId}`,
    _type: 'system.release',
    _createdAt: '2020-01-01T00:00:00Z',
    name: releaseId,
    state,
    publishAt: '2020-01-02T00:00:00Z',
    metadata: { title: 'Exported', releaseType: 'scheduled' },
  })

  test('what was still to be published comes back active', async () => {
    await restore(exported('scheduled'))
    expect(await release()).toMatchObject({
      _createdAt: '2020-01-01T00:00:00Z',
      state: 'active',
      metadata: { title: 'Exported' },
    })
    expect(await release()).not.toHaveProperty('publishAt')
  })

  test('goes by ifExists', async () => {
    await restore(exported('archived'))
    expect(await refusal(restore(exported('archived')))).toMatchObject({ statusCode: 409 })
    await restore(exported('published'), 'ignore')
    expect(await release()).toMatchObject({ state: 'archived' })
    await restore(exported('published'), 'replace')
    expect(await release()).toMatchObject({ state: 'published' })
  })

  test('brings back nothing but its own versions', async () => {
    await client.create({ _id: id, _type: 'note' })
    await client.delete(id)
    await restore({ ...exported('archived'), finalDocumentStates: [{ _key: 'a', id }] })
    await client.releases.unarchive({ releaseId })
    expect(await release()).toMatchObject({ state: 'active' })
    expect(await client.getDocument(id)).toBeUndefined()
  })

  test('brings no versions back that are in no history here', async () => {
    const finalDocumentStates = [{ _key: 'a', id: version(id) }]
    await restore({ ...exported('archived'), finalDocumentStates })
    expect(await refusal(client.releases.unarchive({ releaseId }))).toMatchObject({
      statusCode: 409,
      type: 'documentNotFoundError',
    })
  })
})

describe('perspectives', () => {
  test('a release over the drafts, and what is part of it', async () => {
    await client.create({ _id: id, _type: 'layered', title: 'Published' })
    await client.create({ _id: `drafts.${id}b`, _type: 'layered', title: 'Draft' })
    await create()
    await addVersion(id, { _type: 'layered', title: 'Version' })
    const seen = await client.fetch(
      '*[_type == "layered"] | order(title) {_id, _originalId, title}',
      {},
      {
        perspective: [releaseId, 'drafts'],
      },
    )
    expect(seen).toEqual([
      { _id: `${id}b`, _originalId: `drafts.${id}b`, title: 'Draft' },
      { _id: id, _originalId: version(id), title: 'Version' },
    ])
    expect(await client.fetch('*[sanity::partOfRelease($releaseId)]._id', { releaseId })).toEqual([
      version(id),
    ])
    expect(await client.fetch('*[sanity::versionOf($id)]._id', { id })).toEqual([id, version(id)])
    expect(await client.fetch('releases::all()[name == $releaseId].state', { releaseId })).toEqual(['active'])
    expect((await client.releases.fetchDocuments({ releaseId })).result).toMatchObject([{ title: 'Version' }])
  })
})

test('a version made from a draft says which revision it was', async () => {
  const draft = await client.create({ _id: `drafts.${id}`, _type: 'note', title: 'Draft' })
  await create({ cardinality: 'one' })
  await client.createVersion({ publishedId: id, releaseId, baseId: draft._id })
  expect(await client.getDocument(version(id))).toMatchObject({
    title: 'Draft',
    _system: { base: { id: draft._id, rev: draft._rev } },
  })
})
