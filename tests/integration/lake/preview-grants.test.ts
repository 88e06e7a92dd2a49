import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { createPreviewSecret } from '@sanity/preview-url-secret/create-secret'
import { randomUUID } from 'node:crypto'
import { validatePreviewUrl } from '@sanity/preview-url-secret'
import type { Role } from '../../../lake/auth/roles.ts'
import { refusal } from '../../setup/refusal.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { SignedInUser, StartedLake } from '../../setup/start-lake.ts'

const ROLES = ['viewer', 'contributor', 'editor', 'administrator'] as const

let now = new Date()
let lake: StartedLake
const users = new Map<Role | 'other', SignedInUser>()

beforeAll(async () => {
  lake = await startLake({ services: { clock: () => now } })
  for (const role of ROLES) users.set(role, await lake.user(role))
  users.set('other', await lake.user('contributor', 'Olive Stone'))
})
afterAll(() => lake.close())

function userOf(who: Role | 'other'): SignedInUser {
  const user = users.get(who)
  if (!user) throw new Error(`No ${who}`)
  return user
}
const clientOf = (who: Role | 'other') => lake.client({ token: userOf(who).token, perspective: 'raw' })
const admin = () => clientOf('administrator')
const refused = { statusCode: 403 }

const addSecret = (who: Role | 'other', id: string = randomUUID()) =>
  createPreviewSecret(clientOf(who), 'sanity/presentation', 'http://localhost/studio', userOf(who).id, id)

describe('a preview secret', () => {
  test.each(ROLES)('as Studio makes it opens previews for a %s', async (role) => {
    const failed = jest.spyOn(console, 'error')
    const { secret } = await addSecret(role)
    const site = lake.client({ role: 'contributor', useCdn: false })
    const address = `http://localhost/api/preview/enable?sanity-preview-secret=${secret}&sanity-preview-pathname=/`
    expect(await validatePreviewUrl(site, address)).toMatchObject({ isValid: true })
    expect(await validatePreviewUrl(site, address.replace(secret, 'x'))).toMatchObject({ isValid: false })
    expect(failed).not.toHaveBeenCalled()
    const stored = await admin().fetch<object>('*[secret == $secret][0]', { secret })
    expect(stored).toMatchObject({ userId: userOf(role).id, _system: { createdBy: userOf(role).id } })
    expect(await lake.client().fetch('*[_type == "sanity.previewUrlSecret"]')).toEqual([])
  })

  test('that is over is cleared away by whoever comes next, and brought back by nobody', async () => {
    const [ended, id] = [new Date(now.getTime() - 2 * 60 * 60_000), randomUUID()]
    const today = now
    now = ended
    await addSecret('administrator', id)
    now = today
    for (const who of ['viewer', 'contributor'] as const) {
      const again = clientOf(who).patch(`drafts.${id}`).set({ secret: 'mine' }).commit()
      expect(await refusal(again)).toMatchObject(refused)
    }
    await addSecret('viewer')
    expect(await admin().getDocument(`drafts.${id}`)).toBeUndefined()
  })

  test('is its maker’s alone while it lasts', async () => {
    const id = randomUUID()
    await addSecret('editor', id)
    for (const who of ['viewer', 'contributor'] as const) {
      expect(await refusal(clientOf(who).delete(`drafts.${id}`))).toMatchObject(refused)
      const changed = clientOf(who).patch(`drafts.${id}`).set({ secret: 'mine' }).commit()
      expect(await refusal(changed)).toMatchObject(refused)
      const replaced = clientOf(who).createOrReplace({
        _id: `drafts.${id}`,
        _type: 'sanity.previewUrlSecret',
      })
      expect(await refusal(replaced)).toMatchObject(refused)
    }
  })
})

describe('a preview ends with the account that it was opened for', () => {
  const name = (client: SanityClient, userId: string) =>
    createPreviewSecret(client, 'sanity/presentation', 'http://localhost/studio', userId)

  test.each(ROLES)('so a %s names nobody else', async (role) => {
    const other = userOf('other').id
    const refusedInWords = { ...refused, message: expect.stringContaining('in your own name') }
    expect(await refusal(name(clientOf(role), other))).toMatchObject(refusedInWords)
    const id = randomUUID()
    await addSecret(role, id)
    const renamed = clientOf(role).patch(`drafts.${id}`).set({ userId: other }).commit()
    expect(await refusal(renamed)).toMatchObject(refused)
  })

  test('and programs do where an editor trusts them', async () => {
    await name(lake.client({ role: 'editor' }), userOf('other').id)
    for (const role of ['viewer', 'contributor'] as const)
      expect(await refusal(name(lake.client({ role }), userOf('other').id))).toMatchObject(refused)
  })
})

describe('a viewer', () => {
  const viewer = () => clientOf('viewer')
  const secret = { _type: 'sanity.previewUrlSecret' }

  test('makes no secret that carries anything else', async () => {
    const additions: object[] = [{ title: 'A draft' }, { secret: 'x'.repeat(501) }, { secret: { deep: 1 } }]
    for (const more of additions)
      expect(
        await refusal(viewer().create({ _id: `drafts.${randomUUID()}`, ...secret, ...more })),
      ).toMatchObject(refused)
  })

  test('hides no document behind a secret', async () => {
    const [published, version] = [randomUUID(), randomUUID()]
    await admin().create({ _id: published, _type: 'article' })
    await admin().create({ _id: `versions.r1.${version}`, _type: 'article' })
    const ids = [`drafts.${published}`, `drafts.${version}`, 'drafts.siteSettings', randomUUID()]
    for (const _id of ids) expect(await refusal(viewer().create({ _id, ...secret }))).toMatchObject(refused)
  })

  test('turns no secret into a draft', async () => {
    const id = randomUUID()
    await addSecret('viewer', id)
    const turned = viewer().createOrReplace({ _id: `drafts.${id}`, _type: 'article' })
    expect(await refusal(turned)).toMatchObject({ statusCode: expect.any(Number) })
    expect(await admin().getDocument(`drafts.${id}`)).toMatchObject(secret)
    const publishing = viewer().action({
      actionType: 'sanity.action.document.publish',
      draftId: `drafts.${id}`,
      publishedId: id,
    })
    expect(await refusal(publishing)).toMatchObject(refused)
    expect(await refusal(viewer().create({ ...secret, _id: id }))).toMatchObject(refused)
  })
})

const inAWeek = () => new Date(now.getTime() + 7 * 86_400_000).toISOString()
let ids = 0

async function addDraft(who: Role | 'other', sharedWith: string[] = []): Promise<string> {
  const id = `story-${++ids}`
  await clientOf(who).create({ _id: `drafts.${id}`, _type: 'article', _system: { sharedWith } })
  return id
}

const toLink = (storyId: string, sharedBy: string, more: object = {}) => ({
  _id: `drafts.shared-link.${++ids}`,
  _type: 'sharedLink',
  storyId,
  sharedBy,
  secretHash: 'a'.repeat(64),
  expiresAt: inAWeek(),
  ...more,
})

describe('a link to a draft', () => {
  const me = () => userOf('contributor').id
  const contributor = () => clientOf('contributor')

  test.each([
    ['contributor', 'contributor', true],
    ['other', 'contributor', false],
    ['other', 'editor', true],
    ['other', 'viewer', false],
  ] as const)('of %s is made by %s: %p', async (owner, who, isMade) => {
    const made = clientOf(who).create(toLink(await addDraft(owner), userOf(who).id))
    if (isMade) await made
    else expect(await refusal(made)).toMatchObject(refused)
  })

  test('is made by whom a draft was shared with, in nobody else’s name, of nothing that is no draft', async () => {
    const shared = await addDraft('other', [me()])
    await contributor().create(toLink(shared, me()))
    await admin().create({ _id: `story-${++ids}`, _type: 'article' })
    for (const link of [
      toLink(shared, userOf('other').id),
      toLink(`story-${ids}`, me()),
      toLink('none', me()),
    ])
      expect(await refusal(contributor().create(link))).toMatchObject(refused)
    const nameless = { ...toLink(shared, me()), _type: 'article' }
    expect(await refusal(contributor().create(nameless))).toMatchObject(refused)
  })

  test('is revoked for good and removed, and otherwise stays as it was made', async () => {
    const link = toLink(await addDraft('contributor'), me())
    await contributor().create(link)
    const patch = (set: object) => contributor().patch(link._id).set(set).commit()
    const other = { storyId: 'x', sharedBy: 'x', secretHash: 'b', expiresAt: '2030-01-01T00:00:00Z' }
    for (const [name, value] of Object.entries(other))
      expect(await refusal(patch({ [name]: value }))).toMatchObject(refused)
    expect(await refusal(clientOf('other').patch(link._id).set({ note: 'x' }).commit())).toMatchObject(
      refused,
    )
    await patch({ revokedAt: now.toISOString(), revokedBy: me() })
    const back = contributor().patch(link._id).unset(['revokedAt']).commit()
    expect(await refusal(back)).toMatchObject(refused)
    expect(await refusal(clientOf('other').delete(link._id))).toMatchObject(refused)
    await contributor().delete(link._id)
  })

  test('is its maker’s to revoke when the draft is gone', async () => {
    const storyId = await addDraft('contributor')
    const link = toLink(storyId, me())
    await contributor().create(link)
    await contributor().delete(`drafts.${storyId}`)
    await contributor().patch(link._id).set({ revokedAt: now.toISOString() }).commit()
    await contributor().delete(link._id)
  })

  test('is nothing that strangers see', async () => {
    const { _id } = await admin().create(toLink('any', 'x'))
    expect(await lake.client().getDocument(_id)).toBeUndefined()
    expect(await lake.client().fetch('count(*[_type match "sharedLink*"])')).toBe(0)
  })
})

describe('the note of an opening', () => {
  const toNote = (link: { _id: string }) => ({
    _id: link._id.replace('shared-link', 'shared-link-opening'),
    _type: 'sharedLinkOpening',
    openings: 1,
  })
  const addLink = async () =>
    clientOf('contributor').create(toLink(await addDraft('contributor'), userOf('contributor').id))
  const open = (client: SanityClient, link: { _id: string }) =>
    client
      .transaction()
      .createIfNotExists(toNote(link))
      .patch(toNote(link)._id, { inc: { openings: 1 } })
      .commit()

  test('is written by processes, also after one another, and by nobody in person', async () => {
    const link = await addLink()
    for (const who of ['viewer', 'contributor', 'other'] as const)
      expect(await refusal(open(clientOf(who), link))).toMatchObject(refused)
    await open(lake.client({ role: 'contributor' }), link)
    await open(lake.client({ role: 'contributor' }), link)
    expect(await admin().getDocument(toNote(link)._id)).toMatchObject({ openings: 3 })
    const reader = lake.client({ role: 'viewer' })
    expect(await refusal(open(reader, link))).toMatchObject(refused)
  })

  test('goes with its link', async () => {
    const link = await addLink()
    await open(lake.client({ role: 'contributor' }), link)
    expect(await refusal(clientOf('other').delete(toNote(link)._id))).toMatchObject(refused)
    await clientOf('contributor').transaction().delete(toNote(link)._id).delete(link._id).commit()
    expect(await admin().getDocument(toNote(link)._id)).toBeUndefined()
  })
})
