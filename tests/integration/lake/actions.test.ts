import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { refusal } from '../../setup/refusal.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

let lake: StartedLake
let client: SanityClient
let count = 0
/** A new published id for each test. */
let id: string

beforeAll(async () => {
  lake = await startLake()
  client = lake.client({ role: 'editor', perspective: 'raw' })
})
afterAll(() => lake.close())
beforeEach(() => {
  id = `doc${++count}`
})

const note = (_id: string, fields = {}) => ({ _id, _type: 'note', ...fields })
const get = (documentId: string) => client.getDocument(documentId)
const publish = (fields = {}) =>
  client.action({
    actionType: 'sanity.action.document.publish',
    draftId: `drafts.${id}`,
    publishedId: id,
    ...fields,
  })

const edit = (patch: object, draftId = `drafts.${id}`) =>
  client.action({ actionType: 'sanity.action.document.edit', draftId, publishedId: id, patch })

describe('create', () => {
  const create = (ifExists: 'fail' | 'ignore' = 'fail', attributes = note(`drafts.${id}`, { n: 1 })) =>
    client.action({ actionType: 'sanity.action.document.create', publishedId: id, attributes, ifExists })

  test('makes a draft, once', async () => {
    const { transactionId } = await create()
    expect(await get(`drafts.${id}`)).toMatchObject({ n: 1, _rev: transactionId })
    expect(await refusal(create())).toMatchObject({ statusCode: 409, type: 'documentAlreadyExistsError' })
    await create('ignore', note(`drafts.${id}`, { n: 2 }))
    expect(await get(`drafts.${id}`)).toMatchObject({ n: 1 })
  })

  test('refuses a draft of what is published, and ids that do not belong together', async () => {
    await client.create(note(id))
    expect(await refusal(create())).toMatchObject({ statusCode: 409, type: 'documentAlreadyExistsError', id })
    expect(await refusal(create('fail', note('drafts.other')))).toMatchObject({ statusCode: 400 })
    expect(await refusal(create('fail', note(id)))).toMatchObject({ statusCode: 400 })
  })
})

describe('edit', () => {
  test('makes the draft from the published document, then patches the draft', async () => {
    const published = await client.create(note(id, { title: 'Old', kept: true }))
    await edit({ set: { title: 'New' } })
    expect(await get(`drafts.${id}`)).toMatchObject({
      title: 'New',
      kept: true,
      _createdAt: published._createdAt,
    })
    expect(await get(id)).toEqual(published)
    await edit({ unset: ['kept'] })
    expect(await get(`drafts.${id}`)).not.toHaveProperty('kept')
  })

  test('the empty patch of Studio makes a draft', async () => {
    await client.create(note(id, { title: 'Old' }))
    await edit({ unset: ['_empty_action_guard_pseudo_field_'] })
    expect(await get(`drafts.${id}`)).toMatchObject({ title: 'Old' })
  })

  test('of nothing', async () => {
    expect(await refusal(edit({ set: { a: 1 } }))).toMatchObject({
      statusCode: 409,
      type: 'documentNotFoundError',
    })
  })
})

describe('publish', () => {
  test('the draft takes the published place in one transaction', async () => {
    await client.create(note(`drafts.${id}`, { title: 'A' }))
    const first = await publish()
    expect(await get(id)).toMatchObject({ title: 'A', _rev: first.transactionId })
    expect(await get(`drafts.${id}`)).toBeUndefined()

    const created = (await get(id))?._createdAt
    await edit({ set: { title: 'B' } })
    await publish()
    expect(await get(id)).toMatchObject({ title: 'B', _createdAt: created })
  })

  test('needs a draft, of the revisions expected', async () => {
    expect(await refusal(publish())).toMatchObject({ statusCode: 409, type: 'documentNotFoundError' })
    await client.create(note(id))
    await edit({ set: { n: 1 } })
    const stale = { statusCode: 409, type: 'documentRevisionIDDoesNotMatchError' }
    expect(await refusal(publish({ ifDraftRevisionId: 'stale' }))).toMatchObject({
      ...stale,
      id: `drafts.${id}`,
    })
    expect(await refusal(publish({ ifPublishedRevisionId: 'stale' }))).toMatchObject({ ...stale, id })
    expect(await get(`drafts.${id}`)).toMatchObject({ n: 1 })
    await publish({
      ifDraftRevisionId: (await get(`drafts.${id}`))?._rev,
      ifPublishedRevisionId: (await get(id))?._rev,
    })
    expect(await get(id)).toMatchObject({ n: 1 })
  })

  test('strengthens marked references, and is refused while their target is missing', async () => {
    const ref = (strengthen: object) => ({
      _type: 'reference',
      _ref: `${id}-target`,
      _weak: true,
      _strengthenOnPublish: { type: 'note', ...strengthen },
    })
    await client.create(note(`drafts.${id}`, { strong: ref({}), weak: ref({ weak: true }) }))
    expect(await refusal(publish())).toMatchObject({
      statusCode: 409,
      type: 'documentReferenceDoesNotExistError',
    })
    expect(await get(id)).toBeUndefined()

    await client.create(note(`${id}-target`))
    await publish()
    expect(await get(id)).toMatchObject({
      strong: { _type: 'reference', _ref: `${id}-target` },
      weak: { _type: 'reference', _ref: `${id}-target`, _weak: true },
    })
    expect((await get(id))?.['strong']).not.toHaveProperty('_weak')
  })

  test('a contributor edits drafts but does not publish', async () => {
    const contributor = lake.client({ role: 'contributor', perspective: 'raw' })
    await contributor.create(note(`drafts.${id}`))
    const attempt = contributor.action({
      actionType: 'sanity.action.document.publish',
      draftId: `drafts.${id}`,
      publishedId: id,
    })
    expect(await refusal(attempt)).toMatchObject({ statusCode: 403, type: 'insufficientPermissionsError' })
    expect(await get(id)).toBeUndefined()
    expect(await get(`drafts.${id}`)).toBeDefined()
  })
})

describe('unpublish, discard, delete, replaceDraft', () => {
  test('unpublish turns the published document into a draft', async () => {
    await client.create(note(id, { title: 'A' }))
    await client.action({
      actionType: 'sanity.action.document.unpublish',
      draftId: `drafts.${id}`,
      publishedId: id,
    })
    expect(await get(id)).toBeUndefined()
    expect(await get(`drafts.${id}`)).toMatchObject({ title: 'A' })
  })

  test('discard deletes a draft that exists', async () => {
    const discard = () =>
      client.action({ actionType: 'sanity.action.document.discard', draftId: `drafts.${id}` })
    expect(await refusal(discard())).toMatchObject({ statusCode: 409 })
    await client.create(note(`drafts.${id}`))
    await discard()
    expect(await get(`drafts.${id}`)).toBeUndefined()
  })

  test('delete wants every draft named', async () => {
    const remove = (includeDrafts: string[]) =>
      client.action({ actionType: 'sanity.action.document.delete', publishedId: id, includeDrafts })
    await client.create(note(id))
    await edit({ set: { n: 1 } })
    expect(await refusal(remove([]))).toMatchObject({ statusCode: 409 })
    await remove([`drafts.${id}`])
    expect(await client.getDocuments([id, `drafts.${id}`])).toEqual([null, null])
    expect(await refusal(remove([]))).toMatchObject({ statusCode: 409, type: 'documentNotFoundError' })
  })

  test('replaceDraft', async () => {
    const replace = () =>
      client.action({
        actionType: 'sanity.action.document.replaceDraft',
        publishedId: id,
        attributes: note(`drafts.${id}`, { restored: true }),
      })
    expect(await refusal(replace())).toMatchObject({ statusCode: 409 })
    await client.create(note(id, { n: 1 }))
    await replace()
    expect(await get(`drafts.${id}`)).toMatchObject({ restored: true })
    expect(await get(`drafts.${id}`)).not.toHaveProperty('n')
  })
})

describe('versions', () => {
  const versionId = () => `versions.r1.${id}`

  test('are created from a document or a base, replaced, discarded', async () => {
    await client.action({
      actionType: 'sanity.action.document.version.create',
      publishedId: id,
      document: note(versionId(), { n: 1 }),
    })
    expect(await get(versionId())).toMatchObject({ n: 1 })
    await client.replaceVersion({ document: note(versionId(), { n: 2 }), publishedId: id, releaseId: 'r1' })
    expect(await get(versionId())).toMatchObject({ n: 2 })
    await client.discardVersion({ publishedId: id, releaseId: 'r1' })
    expect(await get(versionId())).toBeUndefined()

    const base = await client.create(note(id, { base: true }))
    await client.createVersion({ publishedId: id, baseId: id, releaseId: 'r1', ifBaseRevisionId: base._rev })
    expect(await get(versionId())).toMatchObject({ base: true })
    const again = { publishedId: id, baseId: id, releaseId: 'r2', ifBaseRevisionId: 'stale' }
    expect(await refusal(client.createVersion(again))).toMatchObject({ statusCode: 409 })
  })

  test('unpublish marks the version; its perspective shows the document gone', async () => {
    await client.create(note(id))
    await client.unpublishVersion({ publishedId: id, releaseId: 'r1' })
    expect(await get(versionId())).toMatchObject({ _system: { delete: true } })
    const count = (perspective: 'published' | string[]) =>
      client.fetch('count(*[_id == $id])', { id }, { perspective })
    expect(await count(['r1'])).toBe(0)
    expect(await count('published')).toBe(1)
  })
})

describe('the request', () => {
  test('is all or nothing, and names the action that failed', async () => {
    const error = await client
      .action([
        {
          actionType: 'sanity.action.document.create',
          publishedId: id,
          attributes: note(`drafts.${id}`),
          ifExists: 'fail',
        },
        { actionType: 'sanity.action.document.discard', draftId: 'drafts.nobody' },
      ])
      .catch((reason: { details: unknown }) => reason.details)
    expect(error).toMatchObject({ type: 'actionError', items: [{ index: 1 }] })
    expect(await get(`drafts.${id}`)).toBeUndefined()
  })

  test('dryRun in the body writes nothing; a transaction id becomes the revision', async () => {
    await client.create(note(id))
    const action = {
      actionType: 'sanity.action.document.edit',
      draftId: `drafts.${id}`,
      publishedId: id,
      patch: { set: { n: 1 } },
    } as const
    await client.action(action, { dryRun: true })
    expect(await get(`drafts.${id}`)).toBeUndefined()
    await client.action(action, { transactionId: `txn-${id}` })
    expect(await get(`drafts.${id}`)).toMatchObject({ _rev: `txn-${id}` })
  })

  test('says what it does not support', async () => {
    const variant = {
      actionType: 'sanity.action.document.variant.create',
      publishedId: id,
      variantId: 'v1',
      document: note(id),
    } as const
    expect(await refusal(client.action(variant))).toMatchObject({
      statusCode: 501,
      message: expect.stringContaining('sanity.action.document.variant.create'),
    })
    const discard = { actionType: 'sanity.action.document.discard', draftId: 'drafts.x' } as const
    expect(await refusal(client.action({ ...discard, purge: true }))).toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('purge'),
    })
  })
})
