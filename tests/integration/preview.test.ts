import { beforeAll, describe, expect, it } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { createPreviewSecret } from '@sanity/preview-url-secret/create-secret'
import { answerEnable } from '../../lib/preview/answer-enable.ts'
import { answerPerspective } from '../../lib/preview/answer-perspective.ts'
import { ContentError } from '../../lib/content/content-error.ts'
import { articleQuery } from '../../lib/content/article/query.ts'
import { runQuery } from '../../lib/content/run-query.ts'
import { getElsewhere } from '../../lib/preview/get-elsewhere.ts'
import { getMainDocument } from '../../lib/preview/get-main-document.ts'
import { getUnfinished } from '../../lib/preview/get-unfinished.ts'
import { getPreview, type PreviewLake } from '../../lib/preview/preview.ts'
import { startLake, type SignedInUser, type StartedLake } from '../setup/start-lake.ts'

const siteUrl = 'https://news.example'
const enableUrl = `${siteUrl}/api/preview/enable`

let lake: StartedLake
let editor: SignedInUser
let studio: SanityClient
let site: PreviewLake

const enable = (parameters: Record<string, string>) =>
  answerEnable(`${enableUrl}?${new URLSearchParams(parameters)}`, { lake: site, siteUrl, now: Date.now() })

/** Cookies as a browser sends them back, by name. */
function toJar(answer: Response): Map<string, string> {
  const pairs = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
  return new Map(
    pairs.map((pair) => [pair.split('=')[0] ?? '', decodeURIComponent(pair.split('=')[1] ?? '')]),
  )
}

const look = (jar: Map<string, string>, now = Date.now()) => getPreview((name) => jar.get(name), site, now)

async function enter(perspective = 'drafts', userId: string | undefined = editor.id) {
  const { secret } = await createPreviewSecret(studio, 'test', `${siteUrl}/studio`, userId)
  return enable({ 'sanity-preview-secret': secret, 'sanity-preview-perspective': perspective })
}

beforeAll(async () => {
  lake = await startLake()
  editor = await lake.user('editor')
  studio = lake.client({ token: editor.token, perspective: 'raw' })
  const token = lake.token('contributor')
  site = { client: lake.client({ token }), token, closed: true }
  const metadata = {
    title: 'Friday',
    releaseType: 'scheduled',
    intendedPublishAt: '2030-11-29T09:00:00Z',
  } as const
  await studio.releases.create({ releaseId: 'rfriday', metadata })
  await studio.releases.create({ releaseId: 'rsoon', metadata: { title: 'Soon', releaseType: 'asap' } })
  await studio.releases.create({ releaseId: 'rgone', metadata: { title: 'Gone', releaseType: 'asap' } })
  await studio.releases.archive({ releaseId: 'rgone' })
})

describe('entering a preview', () => {
  it('works with a secret of the Studio, and leads on to a path of the site', async () => {
    const { secret } = await createPreviewSecret(studio, 'test', `${siteUrl}/studio`, editor.id)
    const answer = await enable({
      'sanity-preview-secret': secret,
      'sanity-preview-pathname': '/news/h200?a=1',
      'sanity-preview-perspective': 'published',
    })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/news/h200?a=1')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    for (const line of answer.headers.getSetCookie())
      expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
    expect((await look(toJar(answer)))?.perspective.value).toBe('published')
  })

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example/news'])(
    'never leads to %s',
    async (pathname) => {
      const { secret } = await createPreviewSecret(studio, 'test', `${siteUrl}/studio`, editor.id)
      const answer = await enable({ 'sanity-preview-secret': secret, 'sanity-preview-pathname': pathname })
      expect(answer.headers.get('location')).toBe('/')
    },
  )

  it.each<[string, Record<string, string>]>([
    ['no secret', {}],
    ['an empty secret', { 'sanity-preview-secret': '' }],
    ['a wrong secret', { 'sanity-preview-secret': 'wrong' }],
  ])('is refused with %s, in words', async (_, parameters) => {
    const answer = await enable({ ...parameters, 'sanity-preview-pathname': '/' })
    expect(answer.status).toBe(401)
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await answer.text()).toContain('from the Studio')
  })

  it('is refused with a secret of an hour ago', async () => {
    const clock = { now: new Date() }
    const other = await startLake({ services: { clock: () => clock.now } })
    const token = other.token('contributor')
    const client = other.client({ role: 'editor' })
    const { secret } = await createPreviewSecret(client, 'test', `${siteUrl}/studio`)
    const ask = () =>
      answerEnable(`${enableUrl}?sanity-preview-secret=${secret}`, {
        lake: { client: other.client({ token }), token, closed: false },
        siteUrl,
        now: 0,
      })
    expect((await ask()).status).toBe(303)
    clock.now = new Date(clock.now.getTime() + 61 * 60_000)
    expect((await ask()).status).toBe(401)
  })
})

describe('a grant', () => {
  it('shows releases that are open, and no others', async () => {
    const preview = await look(toJar(await enter()))
    expect(preview?.choices.map(({ label }) => label)).toEqual([
      'drafts',
      'published',
      'release Friday, as of November 29, 2030 at 9:00 AM UTC',
      'release Soon',
    ])
  })

  it('shows a release by the Studio’s word for it', async () => {
    const preview = await look(toJar(await enter('rfriday,rsoon,drafts')))
    expect(preview?.perspective.view).toEqual({
      perspective: ['rfriday', 'rsoon'],
      asOf: '2030-11-29T09:00:00Z',
      marked: true,
    })
  })

  it('falls back to drafts when its release is over', async () => {
    expect((await look(toJar(await enter('rgone'))))?.perspective.value).toBe('drafts')
  })

  it('is over after eight hours', async () => {
    expect(await look(toJar(await enter()), Date.now() + 8 * 60 * 60_000)).toBeNull()
  })

  it('counts for nothing without its cookie, with junk, or signed with another token', async () => {
    const jar = toJar(await enter())
    expect(await look(new Map())).toBeNull()
    expect(await look(new Map([...jar, ['dateline-preview', 'junk']]))).toBeNull()
    const elsewhere: PreviewLake = { ...site, token: 'another' }
    expect(await getPreview((name) => jar.get(name), elsewhere, Date.now())).toBeNull()
  })

  it('ends with its account', async () => {
    const leaver = await lake.user('editor')
    const { id } = leaver
    const theirs = lake.client({ token: leaver.token })
    const { secret } = await createPreviewSecret(theirs, 'test', `${siteUrl}/studio`, id)
    const jar = toJar(await enable({ 'sanity-preview-secret': secret }))
    expect(await look(jar)).not.toBeNull()
    lake.lake.services.accounts.remove(id)
    expect(await look(jar)).toBeNull()
  })

  it('counts for nothing when nobody is known to hold it', async () => {
    const { secret } = await createPreviewSecret(studio, 'test', `${siteUrl}/studio`)
    expect(await look(toJar(await enable({ 'sanity-preview-secret': secret })))).toBeNull()
  })
})

describe('choosing what is previewed', () => {
  const choose = async (fields: Record<string, string>, jar: Map<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    return answerPerspective(form, (name) => jar.get(name), { lake: site, siteUrl, now: Date.now() })
  }

  it('keeps the choice and goes on to the page', async () => {
    const answer = await choose({ perspective: 'rfriday,rsoon', pathname: '/tech' }, toJar(await enter()))
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/tech')
    expect(toJar(answer).get('sanity-preview-perspective')).toBe('rfriday,rsoon')
  })

  it.each(['rgone', 'raw', 'nothing', ''])('refuses %j', async (perspective) => {
    const answer = await choose({ perspective }, toJar(await enter()))
    expect(answer.status).toBe(400)
  })

  it('refuses whoever has no grant', async () => {
    const answer = await choose({ perspective: 'drafts', pathname: '/' }, new Map())
    expect(answer.status).toBe(401)
    expect(answer.headers.getSetCookie()).toEqual([])
  })
})

describe('the document of a page', () => {
  it('is found in the perspective that is shown, sections before pages', async () => {
    const slug = { _type: 'slug', current: 'about' }
    await studio.create({ _id: 'page-about', _type: 'page', slug })
    await studio.create({ _id: 'drafts.section-about', _type: 'section', slug })
    const published = { perspective: 'published', asOf: null, marked: true } as const
    const drafts = { ...published, perspective: ['drafts'] }
    const find = (path: string, view: typeof published | typeof drafts) =>
      getMainDocument(site.client, path, view)
    expect(await find('/about', published)).toEqual({ _id: 'page-about', _type: 'page' })
    expect(await find('/about', drafts)).toEqual({ _id: 'section-about', _type: 'section' })
    expect(await find('/about/page/2', drafts)).toEqual({ _id: 'section-about', _type: 'section' })
    expect(await find('/tech', drafts)).toBeNull()
  })
})

describe('a path that another version has', () => {
  it('leads to where the shown version is', async () => {
    const toSlug = (current: string) => ({ _type: 'slug', current })
    await studio.create({ _id: 'moved', _type: 'article', slug: toSlug('old') })
    await studio.create({ _id: 'drafts.moved', _type: 'article', slug: toSlug('new') })
    await studio.create({ _id: 'versions.rfriday.moved', _type: 'article', slug: toSlug('friday') })
    const find = (path: string, perspective: 'published' | string[]) =>
      getElsewhere(site.client, path, { perspective, asOf: null, marked: true })
    expect(await find('/news/new', 'published')).toBe('/news/old')
    expect(await find('/news/friday', ['drafts'])).toBe('/news/new')
    expect(await find('/news/old', ['rfriday'])).toBe('/news/friday')
    expect(await find('/news/old', 'published')).toBeNull()
    expect(await find('/ai/new', 'published')).toBeNull()
    expect(await find('/news/nothing', 'published')).toBeNull()
  })
})

describe('a draft that cannot be shown yet', () => {
  const view = { perspective: ['drafts'], asOf: '9999-12-31T23:59:59.999Z', marked: true }

  it('tells everything that it lacks', async () => {
    const slug = { _type: 'slug', current: 'half' }
    await studio.create({ _id: 'drafts.half', _type: 'article', title: 'Half a story', slug, kind: 'news' })
    const run = runQuery(site.client, articleQuery, { slug: 'half' }, view)
    const error = await run.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    if (!(error instanceof ContentError)) throw new Error('It could be shown')
    const unfinished = await getUnfinished(site.client, error, view)
    expect(unfinished).toMatchObject({ id: 'half', title: 'Half a story', type: 'article' })
    expect(unfinished.faults).toEqual(
      ['cover', 'section', 'category', 'authors', 'body'].map((field) => ({ field, reason: 'is missing' })),
    )
  })
})
