import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createWorkspaceFromConfig, validateDocument, type Workspace } from 'sanity'
import {
  makeArticle,
  makeBlock,
  makeCategory,
  makeImage,
  makePage,
  type StoredDocument,
} from '../../tests/fixtures/documents.ts'
import { startLake, type StartedLake } from '../../tests/setup/start-lake.ts'
import { schemaTypes } from './index.ts'

const asset = 'image-0123456789012345678901234567890123456789-120x80-png'

let lake: StartedLake
let workspace: Workspace

beforeAll(async () => {
  lake = await startLake()
  const client = lake.client({ role: 'editor' })
  workspace = await createWorkspaceFromConfig({
    name: 'default',
    basePath: '/',
    projectId: 'dateline',
    dataset: 'production',
    schema: { types: schemaTypes },
    currentUser: { id: 'test', name: 'Test', email: '', role: '', roles: [] },
    getClient: () => client,
  })
  await client.createOrReplace(makeArticle('taken', asset, { previousSlugs: ['once-taken'], ...loose }))
  await client.createOrReplace(makePage('about'))
  const section = { _type: 'reference', _ref: 'chips', _weak: true }
  await client.createOrReplace(makeCategory('fabs', 'chips', { section }))
  await client.createOrReplace(makeArticle('drafts.drafted', asset, { slug: toSlug('drafted'), ...loose }))
  await client.createOrReplace(makeArticle('moved', asset, { previousSlugs: ['older'], ...loose }))
})

afterAll(() => lake.close())

/** Without references: what they lead to is not the business of these rules. */
const loose = { section: undefined, category: undefined, authors: undefined, cover: undefined }

const toSlug = (current: string) => ({ _type: 'slug', current })

const now = '2026-01-01T00:00:00Z'

/** "level path: message" of everything the Studio has against a document. */
async function validate(document: StoredDocument): Promise<string[]> {
  const client = lake.client({ role: 'editor' })
  const markers = await validateDocument({
    document: { _rev: 'r', _createdAt: now, _updatedAt: now, ...document },
    workspace,
    getClient: () => client,
    getDocumentExists: async () => true,
  })
  return markers.map(({ level, path, message }) => `${level} ${path.map(String).join('.')}: ${message}`)
}

const makeGood = (fields: Record<string, unknown> = {}) =>
  makeArticle('good', asset, {
    dateline: 'Beijing',
    cover: makeImage(asset, { credit: 'Studio' }),
    body: [{ ...makeBlock('It happened.'), _key: 'b' }],
    ...fields,
  })

describe('the rules for articles', () => {
  it('have nothing against a good one', async () => {
    expect(await validate(makeGood())).toEqual([])
  })

  it('let a live story end after it was published, not before', async () => {
    const close = (liveEndedAt: string) => validate(makeGood({ kind: 'live', liveEndedAt }))
    expect(await close('2026-01-10T09:00:00Z')).toEqual([])
    expect(await close('2026-01-10T07:00:00Z')).toEqual([
      'error liveEndedAt: A live story ends after it was published.',
    ])
  })

  it.each(['title', 'slug', 'section', 'category', 'authors', 'cover', 'body', 'publishedAt', 'kind'])(
    'do not let one be published without %s',
    async (field) => {
      const markers = await validate(makeGood({ [field]: undefined }))
      expect(markers.some((marker) => marker.startsWith(`error ${field}:`))).toBe(true)
    },
  )

  it.each([
    ['drafts.good', []],
    ['versions.spring.good', [expect.stringMatching(/^error publishedAt: /)]],
  ])('ask for the time where publishing does not fill it in: %s', async (_id, expected) => {
    const markers = await validate(makeGood({ _id, publishedAt: undefined }))
    expect(markers.filter((marker) => marker.includes('publishedAt'))).toEqual(expected)
  })

  it.each([
    ['an empty byline', { authors: [] }, /^error authors:/],
    [
      'a cover without alternative text',
      { cover: makeImage(asset, { alt: undefined, credit: 'S' }) },
      /^error cover\.alt:/,
    ],
    ['an empty body', { body: [] }, /^error body:/],
    ['a slug that is taken', { slug: { _type: 'slug', current: 'taken' } }, /^error slug/],
    ['a slug that once was taken', { slug: { _type: 'slug', current: 'once-taken' } }, /^error slug/],
    [
      'a slug that is taken in a draft',
      { slug: toSlug('drafted') },
      /^error slug.*“.*” has this slug in its draft/,
    ],
    [
      'a category of another section',
      { section: { _type: 'reference', _ref: 'phones' } },
      /^error category: This category belongs to another section/,
    ],
    ['a slug with odd letters', { slug: { _type: 'slug', current: 'Été!' } }, /^error slug/],
  ])('do not let one be published with %s', async (_, fields, expected) => {
    const markers = await validate(makeGood(fields))
    expect(markers).toContainEqual(expect.stringMatching(expected))
  })

  it.each([
    ['a title over 70 characters', { title: 'x'.repeat(71) }, /^warning title:/],
    ['no standfirst', { standfirst: undefined }, /^warning standfirst:/],
    ['a standfirst over 200 characters', { standfirst: 'x'.repeat(201) }, /^warning standfirst:/],
    ['no image credit', { cover: makeImage(asset) }, /^warning cover\.credit:/],
    ['no dateline on news', { dateline: undefined }, /^warning dateline:/],
    [
      'a heading level skipped',
      { body: [{ ...makeBlock('Sub', { style: 'h3' }), _key: 'b' }] },
      /^warning body:/,
    ],
    [
      'a picture without alternative text in the body',
      { body: [{ ...makeImage(asset, { alt: undefined, credit: 'S' }), _key: 'i' }] },
      /^warning body.*alt:/,
    ],
    [
      'an http link',
      {
        body: [
          {
            ...makeBlock('x', { markDefs: [{ _type: 'link', _key: 'l', href: 'http://x.example' }] }),
            _key: 'b',
          },
        ],
      },
      /^warning body.*href:/,
    ],
  ])('warn of %s, and no more', async (_, fields, expected) => {
    const markers = await validate(makeGood(fields))
    expect(markers).toEqual([expect.stringMatching(expected)])
  })

  it('ask for no dateline of an opinion', async () => {
    expect(await validate(makeGood({ kind: 'opinion', dateline: undefined }))).toEqual([])
  })
})

describe('the rules for a published story whose slug changes', () => {
  const makeEdition = (id: string, slug: string, previousSlugs?: string[]) =>
    makeGood({ _id: id, slug: toSlug(slug), previousSlugs })

  it.each(['drafts.moved', 'versions.spring.moved'])(
    'keep its old addresses leading to it: %s',
    async (id) => {
      expect(await validate(makeEdition(id, 'new', ['older', 'moved']))).toEqual([])
      expect(await validate(makeEdition(id, 'new', ['older']))).toEqual([
        expect.stringMatching(/^error slug: Old links would break: moved must/),
      ])
      expect(await validate(makeEdition(id, 'new'))).toEqual([expect.stringMatching(/older, moved must/)])
      expect(await validate(makeEdition(id, 'older', ['older', 'moved']))).toEqual([
        expect.stringMatching(/^error slug: Its own slug is among the previous ones/),
      ])
    },
  )
})

describe('the rules for embeds', () => {
  const toBody = (fields: object) => ({
    body: [{ _type: 'embed', _key: 'e', title: 'A film', provider: 'youtube', ...fields }],
  })

  it('warn of an address that its provider cannot show', async () => {
    expect(await validate(makeGood(toBody({ url: 'https://youtu.be/abcdefghijk' })))).toEqual([])
    expect(await validate(makeGood(toBody({ url: 'https://bsky.app/profile/a.example/post/abc' })))).toEqual([
      expect.stringMatching(/^warning body.*url: This is not the address of one post or video on YouTube/),
    ])
  })
})

describe('the rules for sections and pages', () => {
  it.each(['about', 'tech', 'studio'])('refuse a section called %s', async (slug) => {
    const section = { _id: 's', _type: 'section', title: 'S', description: 'S', accent: 'teal', order: 1 }
    const markers = await validate({ ...section, slug: { _type: 'slug', current: slug } })
    expect(markers).toContainEqual(expect.stringMatching(/^error slug/))
  })

  it('let a page keep its own slug, also as a draft', async () => {
    expect(await validate({ ...makePage('about'), body: [{ ...makeBlock('Us.'), _key: 'b' }] })).toEqual([])
    const draft = { ...makePage('about'), _id: 'drafts.about', body: [{ ...makeBlock('Us.'), _key: 'b' }] }
    expect(await validate(draft)).toEqual([])
  })
})
