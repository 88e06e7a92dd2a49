import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { evaluate, parse } from 'groq-js'
import type { Role } from '../../../lake/auth/roles.ts'
import { refusal } from '../../setup/refusal.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { SignedInUser, StartedLake } from '../../setup/start-lake.ts'

const ROLES = ['viewer', 'contributor', 'editor', 'administrator'] as const

let lake: StartedLake
const users = new Map<Role, SignedInUser>()
let other: SignedInUser

beforeAll(async () => {
  lake = await startLake()
  for (const role of ROLES) users.set(role, await lake.user(role))
  other = await lake.user('contributor', 'Olive Stone')
})
afterAll(() => lake.close())

function userOf(role: Role): SignedInUser {
  const user = users.get(role)
  if (!user) throw new Error(`No ${role}`)
  return user
}
const clientOf = (role: Role) => lake.client({ token: userOf(role).token, perspective: 'raw' })
const otherClient = () => lake.client({ token: other.token, perspective: 'raw' })

let ids = 0
/** A name for a fresh story, and the documents it already has, written by whoever may. */
type Start = (role: Role) => Promise<{ id: string; writtenId: string }>

const fresh = () => `story-${++ids}`
const put = (client: SanityClient, document: { _id: string; _system?: object }) =>
  client.create({ _type: 'note', text: 'before', ...document })
const admin = () => clientOf('administrator')
/** In the name of whoever has the role, though they could not write it themselves. */
const own = (role: Role) => ({ _system: { createdBy: userOf(role).id } })

const starts: Record<string, Start> = {
  published: async () => {
    const id = fresh()
    await put(admin(), { _id: id })
    return { id, writtenId: id }
  },
  'own draft': async (role) => {
    const id = fresh()
    await put(admin(), { _id: `drafts.${id}`, ...own(role) })
    return { id, writtenId: `drafts.${id}` }
  },
  'foreign draft': async () => {
    const id = fresh()
    await put(otherClient(), { _id: `drafts.${id}` })
    return { id, writtenId: `drafts.${id}` }
  },
  'shared draft': async (role) => {
    const id = fresh()
    await put(otherClient(), { _id: `drafts.${id}` })
    const sharedWith = [userOf(role).id]
    await otherClient().patch(`drafts.${id}`).set({ '_system.sharedWith': sharedWith }).commit()
    return { id, writtenId: `drafts.${id}` }
  },
  'own version': async (role) => {
    const id = fresh()
    await put(admin(), { _id: `versions.r1.${id}`, ...own(role) })
    return { id, writtenId: `versions.r1.${id}` }
  },
  'foreign version': async () => {
    const id = fresh()
    await put(otherClient(), { _id: `versions.r1.${id}` })
    return { id, writtenId: `versions.r1.${id}` }
  },
  dotted: async () => {
    const id = `approval.${fresh()}`
    await put(admin(), { _id: id })
    return { id, writtenId: id }
  },
}

/** What contributors may write; viewers nothing, editors and administrators everything. */
const contributors = ['own draft', 'shared draft', 'own version']

type Operation = (client: SanityClient, ids: { id: string; writtenId: string }) => Promise<unknown>

const mutations: Record<string, Operation> = {
  patch: (client, { writtenId }) => client.patch(writtenId).set({ text: 'after' }).commit(),
  createOrReplace: (client, { writtenId }) =>
    client.createOrReplace({ _id: writtenId, _type: 'note', text: 'after' }),
  delete: (client, { writtenId }) => client.delete(writtenId),
  'patch by query': (client, { writtenId }) =>
    client
      .patch({ query: '*[_id == $id]', params: { id: writtenId } })
      .set({ text: 'after' })
      .commit(),
  'delete by query': (client, { writtenId }) =>
    client.delete({ query: '*[_id == $id]', params: { id: writtenId } }),
}
const actions: Record<string, Operation> = {
  edit: (client, { id, writtenId }) =>
    client.action({
      actionType: 'sanity.action.document.edit',
      draftId: writtenId,
      publishedId: id,
      patch: { set: { text: 'after' } },
    }),
  replaceDraft: (client, { id, writtenId }) =>
    client.action({
      actionType: 'sanity.action.document.replaceDraft',
      publishedId: id,
      attributes: { _id: writtenId, _type: 'note', text: 'after' },
    }),
  discard: (client, { writtenId }) =>
    client.action({ actionType: 'sanity.action.document.discard', draftId: writtenId }),
}
const publish: Operation = (client, { id, writtenId }) =>
  client.action({ actionType: 'sanity.action.document.publish', draftId: writtenId, publishedId: id })

const matrix = ROLES.flatMap((role) =>
  Object.keys(starts).flatMap((state) =>
    [...Object.keys(mutations), ...Object.keys(actions)].map(
      (operation) => [role, state, operation] as const,
    ),
  ),
).filter(([, state, operation]) => !(operation in actions) || /draft|version/.test(state))

const isAllowed = (role: Role, state: string) =>
  role === 'editor' || role === 'administrator' || (role === 'contributor' && contributors.includes(state))

test.each(matrix)('%s, %s: %s', async (role, state, operation) => {
  const started = await (starts[state] ?? (() => Promise.reject(new Error(state))))(role)
  const before = await admin().getDocument(started.writtenId)
  const act = mutations[operation] ?? actions[operation]
  if (!act || !before) throw new Error('The matrix is wrong')
  const done = act(clientOf(role), started)
  if (isAllowed(role, state)) {
    await done
    const after = await admin().getDocument(started.writtenId)
    expect(after?.['text']).toBe(/delete|discard/.test(operation) ? undefined : 'after')
    if (after) expect(after['_system']).toEqual(before['_system'])
  } else {
    expect(await refusal(done)).toMatchObject({ statusCode: 403 })
    expect(await admin().getDocument(started.writtenId)).toEqual(before)
  }
})

describe.each(ROLES)('%s', (role) => {
  const mayPublish = role === 'editor' || role === 'administrator'
  const create = (document: { _id: string }) =>
    clientOf(role).create<{ _system?: object }>({ _type: 'note', ...document })

  test.each(['', 'drafts.', 'versions.r1.', 'secret.'])('creates "%s…" or not', async (prefix) => {
    const _id = `${prefix}${fresh()}`
    const isUnpublished = prefix === 'drafts.' || prefix === 'versions.r1.'
    if (mayPublish || (role === 'contributor' && isUnpublished)) {
      const system = isUnpublished ? { createdBy: userOf(role).id } : undefined
      expect((await create({ _id }))._system).toEqual(system)
    } else {
      expect(await refusal(create({ _id }))).toMatchObject({ statusCode: 403 })
      expect(await admin().getDocument(_id)).toBeUndefined()
    }
  })

  test('publishes and unpublishes, or not', async () => {
    const draft = await starts['own draft']?.(role)
    const published = await starts['published']?.(role)
    if (!draft || !published) throw new Error('The matrix is wrong')
    const unpublishing = {
      actionType: 'sanity.action.document.unpublish',
      draftId: `drafts.${published.id}`,
      publishedId: published.id,
    } as const
    if (mayPublish) {
      await publish(clientOf(role), draft)
      expect(await admin().getDocument(draft.id)).not.toHaveProperty('_system')
      await clientOf(role).action(unpublishing)
      expect(await admin().getDocument(`drafts.${published.id}`)).toMatchObject({
        _system: { createdBy: userOf(role).id },
      })
    } else {
      expect(await refusal(publish(clientOf(role), draft))).toMatchObject({ statusCode: 403 })
      expect(await admin().getDocument(draft.id)).toBeUndefined()
      expect(await refusal(clientOf(role).action(unpublishing))).toMatchObject({ statusCode: 403 })
    }
  })

  test('is told the same by /acl', async () => {
    const acl = await clientOf(role).request<{ filter: string; permissions: string[] }[]>({
      url: '/projects/dateline/datasets/production/acl',
    })
    const told = async (document: object, permission: string) => {
      const matching = acl.filter(({ permissions }) => permissions.includes(permission))
      const results = matching.map(async ({ filter }) => {
        const value = await evaluate(parse(`*[${filter}]`), {
          dataset: [document],
          identity: userOf(role).id,
        })
        const found: unknown = await value.get()
        return Array.isArray(found) && found.length === 1
      })
      return (await Promise.all(results)).some(Boolean)
    }
    for (const [state, start] of Object.entries(starts)) {
      const document = await admin().getDocument((await start(role)).writtenId)
      expect([state, await told(document ?? {}, 'update')]).toEqual([state, isAllowed(role, state)])
      expect([state, await told(document ?? {}, 'read')]).toEqual([state, true])
    }
    const isWriter = role !== 'viewer'
    expect(await told({ _id: 'drafts.dummy-id', _type: 'note' }, 'create')).toBe(isWriter)
  })
})

describe('what a release could publish past the editors', () => {
  test.each(['drafts.approval.x', 'versions.r1.approval.x', 'versions.r1.a.b'])(
    'is not for contributors: %s',
    async (_id) => {
      const create = (role: Role) => clientOf(role).create({ _id, _type: 'approval' })
      const refused = await refusal(create('contributor'))
      expect(refused).toMatchObject({ statusCode: 403 })
      expect(refused['description']).toContain('ask an editor to review')
      await create('editor')
    },
  )

  test.each([
    'drafts.drafts.x',
    'drafts.versions.r1.x',
    'versions.r1.drafts.x',
    'versions.r1.versions.r2.x',
    'versions.r1._.releases.r2',
    'versions.drafts.x',
    'versions.published.x',
  ])('is for nobody: %s', async (_id) => {
    for (const role of ['contributor', 'administrator'] as const)
      for (const write of [
        clientOf(role).create({ _id, _type: 'note' }),
        clientOf(role).createOrReplace({ _id, _type: 'note' }),
        clientOf(role).createIfNotExists({ _id, _type: 'note' }),
      ])
        expect(await refusal(write)).toMatchObject({ statusCode: 400 })
  })
})

describe('a request for review', () => {
  const request = (story: string, requestedBy: string, more = {}) => ({
    _id: `drafts.review.${story}`,
    _type: 'reviewRequest',
    requestedBy,
    state: 'requested',
    ...more,
  })
  const me = () => userOf('contributor').id

  test('is made by who writes the story, with it or after', async () => {
    const [first, second] = [fresh(), fresh()]
    await clientOf('contributor')
      .transaction()
      .create({ _id: `drafts.${first}`, _type: 'note' })
      .createOrReplace(request(first, me()))
      .commit()
    await put(otherClient(), {
      _id: `drafts.${second}`,
      _system: { sharedWith: [userOf('contributor').id] },
    })
    await otherClient().createOrReplace(request(second, other.id))
    await clientOf('contributor').createOrReplace(request(second, me()))
    await clientOf('contributor').delete(`drafts.review.${second}`)
  })

  test('takes no place that is another’s', async () => {
    const { id } = (await starts['foreign draft']?.('contributor')) ?? { id: '' }
    for (const attempt of [request(id, me()), request(id, other.id), request(id, me(), { _type: 'note' })])
      expect(await refusal(clientOf('contributor').create(attempt))).toMatchObject({ statusCode: 403 })
    const nothing = request(fresh(), me())
    expect(await refusal(clientOf('contributor').create(nothing))).toMatchObject({ statusCode: 403 })
    await otherClient().create(request(id, other.id))
    expect(await refusal(clientOf('contributor').delete(`drafts.review.${id}`))).toMatchObject({
      statusCode: 403,
    })
  })

  test('is in nobody else’s name, and answered by editors', async () => {
    const { id } = (await starts['own draft']?.('contributor')) ?? { id: '' }
    const answer = { state: 'returned', answeredBy: userOf('editor').id, answer: 'Splendid' }
    const write = (more: object) => clientOf('contributor').createOrReplace(request(id, me(), more))
    for (const forged of [{ requestedBy: other.id }, answer, { answer: 'Splendid' }, { state: 'approved' }])
      expect(await refusal(write(forged))).toMatchObject({ statusCode: 403 })
    await write({ note: 'Please' })
    await clientOf('editor').createOrReplace(request(id, me(), answer))
    const patched = clientOf('contributor').patch(`drafts.review.${id}`).set({ answer: 'Splendid!' }).commit()
    expect(await refusal(patched)).toMatchObject({ statusCode: 403 })
    await write({ note: 'Again' })
  })

  test('that an earlier draft left behind hinders nobody', async () => {
    const { id } = (await starts['foreign draft']?.('contributor')) ?? { id: '' }
    await otherClient().create(request(id, other.id))
    await clientOf('editor').delete(`drafts.${id}`)
    await put(clientOf('contributor'), { _id: `drafts.${id}` })
    await clientOf('contributor').createOrReplace(request(id, me()))
  })
})

describe('whose a draft is', () => {
  const contributor = () => clientOf('contributor')
  const creatorOf = async (id: string) => (await admin().getDocument<{ _system: object }>(id))?._system

  test('cannot be forged', async () => {
    const _system = { createdBy: other.id, sharedWith: [other.id] }
    const document = await contributor().create({ _id: `drafts.${fresh()}`, _type: 'note', _system })
    const mine = { createdBy: userOf('contributor').id, sharedWith: [other.id] }
    expect(document['_system']).toEqual(mine)
    await contributor().createOrReplace({ _id: document._id, _type: 'note', _system })
    expect(await creatorOf(document._id)).toEqual(mine)
    for (const patch of [
      contributor().patch(document._id).set({ '_system.createdBy': other.id }),
      contributor().patch(document._id).set({ _system }),
      contributor().patch(document._id).unset(['_system']),
      contributor().patch(document._id).unset(['_system.createdBy']),
      contributor().patch(document._id).setIfMissing({ _system: {} }).set({ '_system.createdBy': 7 }),
      admin().patch(document._id).set({ '_system.createdBy': other.id }),
    ])
      expect(await refusal(patch.commit())).toMatchObject({ statusCode: 403 })
    expect(await creatorOf(document._id)).toEqual(mine)
  })

  test('is told to listeners as it is stored, and survives what editors do to it', async () => {
    const id = fresh()
    await contributor().create({ _id: `drafts.${id}`, _type: 'note' })
    const [commit] = lake.lake.services.events.after(
      'production',
      lake.lake.services.events.lastSeq('production') - 1,
      1,
    )
    expect(commit?.mutations).toMatchObject([
      { create: { _system: { createdBy: userOf('contributor').id } } },
    ])
    await clientOf('editor').createOrReplace({ _id: `drafts.${id}`, _type: 'note', text: 'better' })
    expect(await creatorOf(`drafts.${id}`)).toEqual({ createdBy: userOf('contributor').id })
    await contributor().patch(`drafts.${id}`).set({ text: 'best' }).commit()
  })

  test('is kept where it moves within the newsroom, and dropped on publishing by mutations', async () => {
    const id = fresh()
    const draft = await contributor().create({ _id: `drafts.${id}`, _type: 'note' })
    await clientOf('editor').action({
      actionType: 'sanity.action.document.version.create',
      publishedId: id,
      document: { ...draft, _id: `versions.r2.${id}` },
    })
    expect(await creatorOf(`versions.r2.${id}`)).toMatchObject({ createdBy: userOf('contributor').id })
    await clientOf('editor').createOrReplace({ ...draft, _id: id })
    expect(await admin().getDocument(id)).not.toHaveProperty('_system')
  })

  test('an import by an administrator says so, too', async () => {
    for (const _system of [{ createdBy: other.id, sharedWith: ['u1'] }, { createdBy: 'u-from-elsewhere' }]) {
      const _id = `drafts.${fresh()}`
      await admin().createOrReplace({ _id, _type: 'note', _system })
      expect(await creatorOf(_id)).toEqual(_system)
    }
  })

  test('of a draft from before creators were kept is nobody’s', async () => {
    const _id = `drafts.${fresh()}`
    const { store } = lake.lake.services
    const dataset = store.datasets.get('production')
    if (!dataset) throw new Error('No dataset')
    const at = new Date().toISOString()
    store.transact(dataset, (transactor) =>
      transactor.write(
        _id,
        { _id, _type: 'note', _rev: 'r', _createdAt: at, _updatedAt: at },
        { delete: { id: _id } },
      ),
    )
    expect(await refusal(contributor().patch(_id).set({ text: 'mine' }).commit())).toMatchObject({
      statusCode: 403,
    })
    await clientOf('editor').patch(_id).set({ text: 'ours' }).commit()
  })

  test('a refusal says whom to ask', async () => {
    const { writtenId } = (await starts['foreign draft']?.('contributor')) ?? { writtenId: '' }
    const refused = await refusal(contributor().patch(writtenId).set({ text: 'x' }).commit())
    expect(refused['description']).toContain('Olive Stone began this draft and has not shared it with you')
    const published = await refusal(contributor().create({ _id: fresh(), _type: 'note' }))
    expect(published['description']).toContain('ask an editor to review and publish yours')
  })

  test('one forbidden write spoils the transaction', async () => {
    const [mine, theirs] = [`drafts.${fresh()}`, fresh()]
    const transaction = contributor()
      .transaction()
      .create({ _id: mine, _type: 'note' })
      .create({ _id: theirs, _type: 'note' })
    expect(await refusal(transaction.commit())).toMatchObject({ statusCode: 403 })
    expect(await admin().getDocument(mine)).toBeUndefined()
  })
})
