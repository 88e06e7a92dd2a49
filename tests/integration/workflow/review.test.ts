import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { toReviewState } from '../../../sanity/workflow/review-state.ts'
import {
  approveStory,
  askForReview,
  endReview,
  returnStory,
  withdrawReview,
} from '../../../sanity/workflow/review-operations.ts'
import { retractStory, toStoryPaths } from '../../../sanity/workflow/retract-story.ts'
import {
  approvalSchema,
  reviewRequestSchema,
  toApprovalId,
  toRequestId,
  toRetractionId,
} from '../../../sanity/workflow/workflow-documents.ts'
import { refusal } from '../../setup/refusal.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

let lake: StartedLake
let ann: SanityClient
let bob: SanityClient
let editor: SanityClient
let viewer: SanityClient
let annId: string
let editorId: string
let story = ''
let stories = 0

beforeAll(async () => {
  lake = await startLake()
  ann = lake.client({ role: 'contributor' })
  bob = lake.client({ role: 'contributor' })
  editor = lake.client({ role: 'editor' })
  viewer = lake.client({ role: 'viewer' })
  annId = (await ann.users.getById('me')).id
  editorId = (await editor.users.getById('me')).id
})
afterAll(() => lake.close())

beforeEach(async () => {
  story = `story${stories++}`
  await ann.create({
    _id: `drafts.${story}`,
    _type: 'article',
    title: 'A story',
    slug: { _type: 'slug', current: story },
  })
})

const ask = (client: SanityClient, note = '') =>
  askForReview(client, { storyId: story, userId: annId, now: new Date(), note })

const getState = async () => {
  const [draft, published, request, approval] = await Promise.all(
    [`drafts.${story}`, story, toRequestId(story), toApprovalId(story)].map((id) => viewer.getDocument(id)),
  )
  return toReviewState({
    draft: draft ?? null,
    published: published ?? null,
    request: reviewRequestSchema.safeParse(request).data ?? null,
    approval: approvalSchema.safeParse(approval).data ?? null,
  })
}

const nameOfState = async () => (await getState()).name

const getRevision = async () => (await viewer.getDocument(`drafts.${story}`))?._rev ?? ''

const approve = async (client: SanityClient) =>
  approveStory(client, { storyId: story, revision: await getRevision(), userId: editorId, now: new Date() })

const publish = () =>
  editor.action({
    actionType: 'sanity.action.document.publish',
    draftId: `drafts.${story}`,
    publishedId: story,
  })

describe('review', () => {
  test('from draft to published', async () => {
    expect(await nameOfState()).toBe('draft')
    await ask(ann, 'By noon, please')
    expect(await getState()).toMatchObject({
      name: 'inReview',
      request: { requestedBy: annId, note: 'By noon, please' },
    })
    await approve(editor)
    expect(await getState()).toMatchObject({ name: 'approved', approval: { approvedBy: editorId } })
    await publish()
    expect(await nameOfState()).toBe('published')
    await endReview(editor, story)
    expect(await viewer.getDocument(toApprovalId(story))).toBeUndefined()
  })

  test('a change after the approval, and a new request', async () => {
    await ask(ann)
    await approve(editor)
    await ann.patch(`drafts.${story}`, { set: { title: 'Another story' } }).commit()
    expect(await nameOfState()).toBe('changed')
    await ask(ann)
    expect(await nameOfState()).toBe('inReview')
  })

  test('sent back, with what is missing', async () => {
    await ask(ann)
    const state = await getState()
    const request = state.name === 'inReview' ? state.request : null
    const answer = 'A second source'
    await returnStory(editor, { storyId: story, request, userId: editorId, now: new Date(), answer })
    expect(await getState()).toMatchObject({
      name: 'returned',
      request: { answer, answeredBy: editorId, requestedBy: annId },
    })
    await ask(ann)
    expect(await nameOfState()).toBe('inReview')
  })

  test('withdrawn by who asked', async () => {
    await ask(ann)
    await withdrawReview(ann, story)
    expect(await nameOfState()).toBe('draft')
  })

  test('what was left over from before a publication says nothing of the next draft', async () => {
    await ask(ann)
    await publish()
    await editor.createIfNotExists({ _id: `drafts.${story}`, _type: 'article', title: 'An update' })
    expect(await nameOfState()).toBe('draft')
  })

  test('strangers see nothing of it', async () => {
    await ask(ann)
    await approve(editor)
    const stranger = lake.client()
    expect(await stranger.getDocument(toRequestId(story))).toBeUndefined()
    expect(await stranger.getDocument(toApprovalId(story))).toBeUndefined()
    expect(await stranger.fetch('count(*[_type in ["approval", "reviewRequest"]])')).toBe(0)
  })
})

describe('what is not for contributors', () => {
  test('approving, by any request', async () => {
    const _id = toApprovalId(story)
    const approval = { _id, _type: 'approval', revision: await getRevision() }
    const attempts = [
      approve(ann),
      ann.create(approval),
      ann.createOrReplace(approval),
      ann.createIfNotExists(approval),
      ann.action([
        {
          actionType: 'sanity.action.document.create',
          publishedId: _id,
          attributes: { ...approval, _id: `drafts.${_id}` },
          ifExists: 'fail',
        },
        { actionType: 'sanity.action.document.publish', draftId: `drafts.${_id}`, publishedId: _id },
      ]),
    ]
    for (const attempt of attempts) expect(await refusal(attempt)).toMatchObject({ statusCode: 403 })
    expect(await viewer.getDocument(_id)).toBeUndefined()
  })

  test('keeping an approval for what they changed', async () => {
    await approve(editor)
    await ann.patch(`drafts.${story}`, { set: { title: 'Something else' } }).commit()
    const patch = ann.patch(toApprovalId(story), { set: { revision: await getRevision() } })
    expect(await refusal(patch.commit())).toMatchObject({ statusCode: 403 })
    expect(await nameOfState()).toBe('changed')
  })

  test('publishing, scheduling and retracting', async () => {
    const attempts = [
      ann.action({
        actionType: 'sanity.action.document.publish',
        draftId: `drafts.${story}`,
        publishedId: story,
      }),
      ann.releases.create({ releaseId: 'rSneaky', metadata: { releaseType: 'scheduled' } }),
      ann.create({ _id: toRetractionId(story), _type: 'retraction', paths: ['/news/other'] }),
    ]
    for (const attempt of attempts) expect(await refusal(attempt)).toMatchObject({ statusCode: 403 })
  })

  test('another’s request', async () => {
    await ask(ann)
    expect(await refusal(withdrawReview(bob, story))).toMatchObject({ statusCode: 403 })
    expect(await refusal(ask(bob))).toMatchObject({ statusCode: 403 })
    expect(await nameOfState()).toBe('inReview')
  })
})

test('a viewer asks for nothing', async () => {
  expect(await refusal(ask(viewer))).toMatchObject({ statusCode: 403 })
})

test('those a draft is shared with ask again', async () => {
  const { id: bobId } = await bob.users.getById('me')
  await ann.patch(`drafts.${story}`, { set: { '_system.sharedWith': [bobId] } }).commit()
  const asked = { storyId: story, now: new Date(), sharedWith: [annId, bobId] }
  await askForReview(ann, { ...asked, userId: annId, note: '' })
  await askForReview(bob, { ...asked, userId: bobId, note: 'Mended' })
  expect(await getState()).toMatchObject({
    name: 'inReview',
    request: { requestedBy: bobId, note: 'Mended' },
  })
})

describe('retracting', () => {
  const retract = (client: SanityClient, reason = 'Not so') =>
    viewer
      .getDocument(story)
      .then((published) =>
        retractStory(client, { storyId: story, paths: toStoryPaths(published), reason, now: new Date() }),
      )

  test('takes the story away and says why, in one transaction', async () => {
    await publish()
    await editor.patch(story, { set: { previousSlugs: ['earlier'] } }).commit()
    await retract(editor)
    expect(await viewer.getDocument(story)).toBeUndefined()
    expect(await viewer.getDocument(`drafts.${story}`)).toMatchObject({ title: 'A story' })
    const retraction = await lake.client().getDocument(toRetractionId(story))
    expect(retraction).toMatchObject({
      _type: 'retraction',
      reason: 'Not so',
      paths: [`/news/${story}`, '/news/earlier'],
      story: { _ref: story, _weak: true },
    })
    const [commit] = lake.lake.services.events.after('production', 0, 1000).slice(-1)
    expect(commit?.changes.map(({ documentId }) => documentId).sort()).toContain(story)
    expect(commit?.transactionId).toBe(retraction?._rev)
  })

  test('a second time, after it was published again', async () => {
    await publish()
    await retract(editor)
    await publish()
    await retract(editor, 'Still not so')
    expect(await lake.client().getDocument(toRetractionId(story))).toMatchObject({ reason: 'Still not so' })
  })

  test('ends when the story is published again', async () => {
    await publish()
    await retract(editor)
    await publish()
    await endReview(editor, story)
    expect(await viewer.getDocument(toRetractionId(story))).toBeUndefined()
  })

  test('all or nothing: what others need stays, and nothing is said', async () => {
    await publish()
    await editor.create({ _type: 'liveUpdate', article: { _type: 'reference', _ref: story } })
    expect(await refusal(retract(editor))).toMatchObject({ statusCode: 409 })
    expect(await viewer.getDocument(story)).toMatchObject({ title: 'A story' })
    expect(await viewer.getDocument(toRetractionId(story))).toBeUndefined()
  })

  test('is not for contributors', async () => {
    await publish()
    expect(await refusal(retract(ann))).toMatchObject({ statusCode: 403 })
    expect(await viewer.getDocument(story)).toMatchObject({ title: 'A story' })
  })
})
