import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { contentTypes, type PageType } from '../../../lib/content/registry.ts'
import { signGrant } from '../../../lib/preview/grant.ts'
import { toPlainText } from '../../../lib/plain-text.ts'
import { ask, type Answer, type Question } from './ask.ts'
import { CANARY, draftSlug, plantSecrets, type Secret } from './secrets.ts'
import { startPreviews, type Previews } from './start-previews.ts'

jest.setTimeout(300_000)

/** Where each type of page is: one that is missing here does not compile. */
const pages: Record<PageType, string[]> = {
  article: [
    '/news/china-approves-nvidia-h200-imports',
    '/news/what-a-chip-export-licence-says',
    '/news/perigee-north-first-launch-live',
    '/news/perigee-north-first-launch-live/latest.json',
    '/news/perigee-north-first-launch-live/updates/live-update-perigee-north-first-launch-live-09',
    '/news/fare-hearing-aarhus-live/page/2',
    `/news/${draftSlug}`,
  ],
  section: ['/tech-news', '/tech-news/page/2'],
  category: ['/tech/general-tech', '/tech/general-tech/page/2'],
  tag: ['/topics/ai-chips'],
  author: ['/authors/ines-talbrandt', '/authors/ines-talbrandt/page/2'],
  page: ['/about'],
}

/** Pages of no one type, pages of failures, and what there may be one day. */
const others = [
  '/',
  '/tech',
  '/tech/page/2',
  '/leads-on',
  '/news/gone',
  '/status/404',
  '/status/410/news/gone',
  '/sitemap.xml',
  '/sitemaps/stories-1.xml',
  '/sitemaps/pages.xml',
  '/news-sitemap.xml',
  '/feed.xml',
  '/tech-news/atom.xml',
  '/authors/ines-talbrandt/feed.json',
  '/llms.txt',
  '/news/china-approves-nvidia-h200-imports.md',
  `/news/${draftSlug}.md`,
  '/search?q=draft+story',
  '/search?q=change+of+a+published+story&sort=newest',
  '/search?q=canary&section=tech-news',
  `/shared/${CANARY}.secret`,
]

/** Every address of the API: one that is missing here fails. */
const programs: Record<string, string> = {
  health: '/api/health',
  'preview/disable': '/api/preview/disable',
  'preview/enable': '/api/preview/enable?sanity-preview-secret=wrong',
  'preview/perspective': '/api/preview/perspective',
  'preview/style.css': '/api/preview/style.css',
  revalidate: '/api/revalidate',
  search: '/api/search?q=draft+sto',
  'revalidate/tags': '/api/revalidate/tags',
}

const addresses = [...Object.values(pages).flat(), ...others]
const parameters = 'sanity-preview-perspective=drafts&sanity-preview-secret=wrong&preview=1&draft=1'

/** Ways to ask for a page by which somebody without a grant might be shown more. */
function toAttempts(
  cookies: Record<string, string>,
): [name: string, question: Question & { search?: string }][] {
  const subrequest = (name: string) => Array(5).fill(name).join(':')
  const headers: [string, Record<string, string>][] = [
    ['as program data', { rsc: '1' }],
    ['as a prefetch', { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' }],
    ['as a page’s part', { rsc: '1', 'next-router-segment-prefetch': '/_full' }],
    [
      'with the tree of previews',
      {
        rsc: '1',
        'next-router-state-tree': '%5B%22%22%2C%7B%22children%22%3A%5B%22preview%22%2C%7B%7D%5D%7D%5D',
      },
    ],
    ['as the rest of a page', { 'next-resume': '1', 'x-nextjs-postponed': '1' }],
    ['as a subrequest', { 'x-middleware-subrequest': subrequest('proxy') }],
    ['as an old subrequest', { 'x-middleware-subrequest': subrequest('middleware') }],
    ['as rewritten', { 'x-middleware-rewrite': '/preview/', 'x-nextjs-rewritten-path': '/preview/' }],
    [
      'as invoked',
      { 'x-invoke-path': '/preview/', 'x-matched-path': '/preview/[[...path]]', 'x-middleware-invoke': '1' },
    ],
    ['of another host', { host: 'evil.example' }],
    [
      'as forwarded',
      { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example' },
    ],
    [
      'by a frame of the Studio',
      { 'sec-fetch-dest': 'iframe', referer: 'http://localhost/studio/presentation' },
    ],
    [
      'with a header for a cookie',
      { 'dateline-preview': '1', 'x-middleware-set-cookie': 'dateline-preview=1' },
    ],
  ]
  return [
    ['with parameters', { search: parameters }],
    ['with a program’s parameter', { search: '_rsc=abc', headers: { rsc: '1' } }],
    ...headers.map(([name, more]): [string, Question] => [name, { headers: more }]),
    ...Object.entries(cookies).map(([name, cookie]): [string, Question] => [
      `with ${name}`,
      { headers: { cookie } },
    ]),
    ...Object.entries(cookies).map(([name, cookie]): [string, Question] => [
      `as program data with ${name}`,
      { headers: { cookie, rsc: '1' } },
    ]),
  ]
}

let previews: Previews
let secrets: Secret[]
let attempts: ReturnType<typeof toAttempts>
/** Answers to readers before anything was planted or tried. */
const clean = new Map<string, Answer>()

/** Next answers a request for program data with the address that it has for it. */
async function see(address: string, question?: Question): Promise<Answer> {
  const answer = await ask(`${previews.siteUrl}${address}`, question)
  const { location } = answer.headers
  return location?.includes('_rsc') ? ask(new URL(location, previews.siteUrl).href, question) : answer
}

/** An answer without the address that was asked for, which it may repeat. */
function toTold({ headers, body }: Answer): string {
  const said = `${JSON.stringify(headers)}\n${toPlainText(body)}`
  return said.replaceAll(draftSlug, '').replaceAll(`${CANARY}.secret`, '')
}

function toAddress(address: string, search: string | undefined): string {
  if (search === undefined) return address
  return `${address}${address.includes('?') ? '&' : '?'}${search}`
}

/** The cookie that switches on Next's own draft mode in this build. */
function getBypassCookie(): string {
  const file = path.join('.cache', 'e2e', 'preview-canary', 'next', 'prerender-manifest.json')
  const { preview } = JSON.parse(readFileSync(file, 'utf8'))
  return `__prerender_bypass=${preview.previewModeId}; __next_preview_data=${preview.previewModeId}`
}

async function toWorthlessCookies(): Promise<Record<string, string>> {
  const perspective = 'sanity-preview-perspective=drafts'
  const leaver = previews.addMember()
  const gone = await previews.enter('drafts', leaver)
  previews.removeMember(leaver)
  const valid = await previews.enter()
  const [grant = ''] = valid.split('; ')
  const forged = signGrant({ userId: leaver, expires: Date.now() + 60_000 }, 'another token')
  return {
    'a junk grant': `dateline-preview=junk; ${perspective}`,
    'an empty grant': `dateline-preview=; ${perspective}`,
    'a changed grant': `${grant.slice(0, -3)}AAA; ${perspective}`,
    'a forged grant': `dateline-preview=${forged}; ${perspective}`,
    'the grant of somebody who left': gone,
    'a perspective alone': perspective,
    'draft mode': `${getBypassCookie()}; ${perspective}`,
  }
}

beforeAll(async () => {
  previews = await startPreviews('preview-canary')
  for (const address of [...addresses, ...addresses]) clean.set(address, await see(address))
  secrets = await plantSecrets(previews.editor)
  attempts = toAttempts(await toWorthlessCookies())
})
afterAll(() => previews.close())

it('asks for every type of page, and every program', () => {
  const withPage = Object.entries(contentTypes).filter(([, { path: toPath }]) => toPath !== null)
  expect(Object.keys(pages).sort()).toEqual(withPage.map(([type]) => type).sort())
  const routes = readdirSync('app/api', { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'route.ts')
    .map((file) => path.dirname(file).split(path.sep).join('/'))
  expect(Object.keys(programs).sort()).toEqual(routes.sort())
})

it('found the pages that it asks for', () => {
  const missing = addresses.filter((address) => clean.get(address)?.status === 404)
  expect(missing).toEqual(
    expect.arrayContaining([`/news/${draftSlug}`, `/news/${draftSlug}.md`, '/leads-on', '/news/gone']),
  )
  for (const type of ['section', 'category', 'tag', 'author', 'page'] as const)
    expect(missing).not.toContain(pages[type][0])
  expect(missing.filter((address) => /feed|atom|sitemap|llms|imports\.md/.test(address))).toEqual([])
})

describe('with a grant', () => {
  it('a preview shows every secret that a page can show', async () => {
    for (const { text, perspective, path: address } of secrets.filter((secret) => secret.path !== null)) {
      const cookie = await previews.enter(perspective)
      const answer = await see(address ?? '', { headers: { cookie } })
      expect({ text, address, shown: toPlainText(answer.body).includes(text) }).toEqual({
        text,
        address,
        shown: true,
      })
      expect(answer.headers['cache-control']).toBe('private, no-store')
      expect(answer.headers['x-robots-tag']).toContain('noindex')
    }
  })

  it('so does the page’s program data', async () => {
    const cookie = await previews.enter()
    const answer = await see('/tech-news', { headers: { cookie, rsc: '1' } })
    expect(answer.headers['content-type']).toContain('text/x-component')
    expect(toPlainText(answer.body)).toContain(CANARY)
    expect(answer.headers['cache-control']).toBe('private, no-store')
  })

  it('drafts show no release, a release no drafts, and published neither', async () => {
    const get = async (perspective: string, address: string) =>
      toPlainText((await see(address, { headers: { cookie: await previews.enter(perspective) } })).body)
    expect(await get('drafts', '/news/what-a-chip-export-licence-says')).not.toContain('version in a release')
    expect(await get(CANARY, '/news/china-approves-nvidia-h200-imports')).not.toContain(
      'change of a published',
    )
    const published = await get('published', '/news/china-approves-nvidia-h200-imports')
    expect(published).toContain('China clears')
    expect(published).not.toContain('change of a published')
  })
})

describe('without a grant', () => {
  it('no page tells a secret, however it is asked for', async () => {
    for (const address of addresses)
      for (const [name, { search, ...question }] of attempts) {
        const told = toTold(await see(toAddress(address, search), question))
        expect({ address, name, leak: told.includes(CANARY) }).toEqual({ address, name, leak: false })
      }
  })

  it('no list of addresses has that of a draft', async () => {
    for (const address of ['/sitemaps/stories-1.xml', '/news-sitemap.xml', '/feed.xml', '/llms.txt'])
      expect((await see(address)).body).not.toContain(draftSlug)
  })

  it('nor does a preview’s own address', async () => {
    for (const address of addresses)
      for (const [name, { search, ...question }] of attempts) {
        const told = toTold(await see(toAddress(`/preview${address}`, search), question))
        expect({ address, name, leak: told.includes(CANARY) }).toEqual({ address, name, leak: false })
      }
  })

  it('nor does a program', async () => {
    for (const address of Object.values(programs))
      for (const method of ['GET', 'POST'])
        for (const [name, { headers = {} }] of attempts) {
          const answer = await see(address, { method, headers })
          expect({ address, name, leak: toTold(answer).includes(CANARY) }).toEqual({
            address,
            name,
            leak: false,
          })
        }
  })

  it('a worthless grant is taken away, and shows the page that everybody sees', async () => {
    for (const cookie of [
      'dateline-preview=junk',
      'dateline-preview=a.b; sanity-preview-perspective=drafts',
    ]) {
      const { status, headers, body } = await see('/tech', { headers: { cookie } })
      expect(status).toBe(200)
      expect(body).toBe(clean.get('/tech')?.body)
      expect(headers['cache-control']).toBe('private, no-store')
      expect(headers['set-cookie']).toEqual(['dateline-preview=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0'])
    }
  })
})

describe('the lake tells strangers nothing', () => {
  const perspectives = ['raw', 'published', 'drafts', 'previewDrafts', CANARY, `${CANARY},drafts`]
  const queries = [
    '*',
    '*[_id in path("**")]',
    `*[_id == "drafts.${CANARY}"]`,
    `*[title match "${CANARY}*"]._type`,
    'releases::all()',
    '*[_type in ["sharedLink", "comment", "reviewRequest", "approval", "sanity.previewUrlSecret"]]',
  ]
  const api = '/v2026-02-01'

  it('in answer to a query', async () => {
    for (const dataset of ['production', 'production-comments'])
      for (const query of queries)
        for (const perspective of perspectives) {
          const search = new URLSearchParams({ query, perspective, returnQuery: 'false' })
          const answer = await ask(`${previews.lakeUrl}${api}/data/query/${dataset}?${search}`)
          expect({ dataset, query, perspective, leak: answer.body.includes(`${CANARY} `) }).toEqual({
            dataset,
            query,
            perspective,
            leak: false,
          })
        }
  })

  it('by any other way', async () => {
    const ids = [
      `drafts.${CANARY}`,
      `versions.${CANARY}.article-what-a-chip-export-licence-says`,
      'drafts.siteSettings',
    ]
    const ways = [
      `/data/doc/production/${ids.join()}`,
      `/data/doc/production/siteSettings?includeAllVersions=true`,
      '/data/export/production',
      `/data/history/production/documents/${ids.join()}`,
      `/data/history/production/transactions/${ids.join()}`,
      '/data/export/production-comments',
    ]
    for (const way of ways) {
      const { body } = await ask(`${previews.lakeUrl}${api}${way}`)
      expect({ way, leak: body.includes(`${CANARY} `) }).toEqual({ way, leak: false })
    }
  })

  it('while they listen', async () => {
    const ways = ['/data/listen/production?query=*&includeResult=true', '/data/live/events/production']
    const heard = ways.map(async (way) => {
      const stop = AbortSignal.timeout(4_000)
      const response = await fetch(`${previews.lakeUrl}${api}${way}`, { signal: stop })
      let text = ''
      const decoder = new TextDecoder()
      try {
        for await (const chunk of response.body ?? []) text += decoder.decode(chunk, { stream: true })
      } catch {
        // The time is over.
      }
      return text
    })
    await new Promise((resolve) => setTimeout(resolve, 500))
    await previews.editor
      .patch('drafts.siteSettings')
      .set({ description: `${CANARY} heard` })
      .commit()
    for (const text of await Promise.all(heard)) {
      expect(text).toContain('welcome')
      expect(text).not.toContain(CANARY)
    }
  })

  it('and what the newsroom keeps to itself is there to be told', async () => {
    const found = await previews.editor.fetch<string[]>('array::unique(*[string(note) match $text]._type)', {
      text: `${CANARY}*`,
    })
    expect(found.sort()).toEqual(['reviewRequest', 'sharedLink'])
    const comments = previews.editor.withConfig({ dataset: 'production-comments' })
    expect(await comments.fetch('*[_type == "comment"].context')).toEqual([`${CANARY} comment`])
  })
})

it('after all that, readers are answered as before, to the byte', async () => {
  for (const address of addresses) {
    const { status, body } = await see(address)
    expect({ address, status, same: body === clean.get(address)?.body }).toEqual({
      address,
      status: clean.get(address)?.status,
      same: true,
    })
  }
})
