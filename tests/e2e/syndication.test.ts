import { beforeAll, describe, expect, it } from '@jest/globals'
import { XMLValidator } from 'fast-xml-parser'
import { parseFeed } from 'feedsmith'
import { Readable } from 'node:stream'
import robotsParser from 'robots-parser'
import { parseSitemap, parseSitemapIndex } from 'sitemap'
import { getPageTypes } from './page-types.ts'
import { ask } from './preview/ask.ts'
import { getPublication } from './publication.ts'

const { siteUrl } = getPublication()
const story = '/news/china-approves-nvidia-h200-imports'
const pageTypes = await getPageTypes()
const toTypePath = (name: string) => pageTypes.find((one) => one.name === name)?.path ?? ''
const followed = ['', toTypePath('section'), toTypePath('author')]

const feeds = followed.flatMap((page) => [
  [`${page}/feed.xml`, 'application/rss+xml; charset=utf-8'],
  [`${page}/atom.xml`, 'application/atom+xml; charset=utf-8'],
  [`${page}/feed.json`, 'application/feed+json; charset=utf-8'],
])
const documents = [
  ...feeds,
  ['/sitemap.xml', 'application/xml'],
  ['/sitemaps/stories-1.xml', 'application/xml'],
  ['/sitemaps/pages.xml', 'application/xml'],
  ['/news-sitemap.xml', 'application/xml'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/llms.txt', 'text/markdown; charset=utf-8'],
  [`${story}.md`, 'text/markdown; charset=utf-8'],
]

const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(new URL(address, siteUrl), { headers, redirect: 'manual' })
const getText = async (address: string) => (await get(address)).text()

async function getListed(): Promise<string[]> {
  const parts = await parseSitemapIndex(Readable.from([await getText('/sitemap.xml')]))
  const texts = await Promise.all(parts.map(({ url }) => getText(url)))
  const items = await Promise.all(texts.map((text) => parseSitemap(Readable.from([text]))))
  return items.flat().map(({ url }) => url)
}

describe.each(documents)('%s', (address, type) => {
  it('is answered as what it is, from what was kept, and not again to whoever has it', async () => {
    await getText(address)
    const answer = await get(address)
    const body = await answer.text()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
    expect(answer.headers.get('x-nextjs-cache')).toBe('HIT')
    expect(answer.headers.get('cache-control')).toMatch(/^s-maxage=[1-9]/)
    expect(answer.headers.get('set-cookie')).toBeNull()
    const tag = answer.headers.get('etag') ?? ''
    const known = await get(address, { 'If-None-Match': tag })
    expect([known.status, await known.text(), known.headers.get('etag')]).toEqual([304, '', tag])
    const changed = answer.headers.get('last-modified')
    if (changed !== null) expect((await get(address, { 'If-Modified-Since': changed })).status).toBe(304)
    if (type?.includes('xml')) expect(XMLValidator.validate(body)).toBe(true)
  })

  it('names the configured host, whatever host was asked', async () => {
    const clean = await getText(address)
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }
    const told = await ask(`${siteUrl}${address}`, { headers })
    expect(told.body).not.toContain('evil.example')
    expect(await getText(address)).toBe(clean)
  })
})

describe('feeds', () => {
  it.each(feeds)('%s has stories, and one address of its own', async (address = '') => {
    const answer = await get(address)
    const { feed } = parseFeed(await answer.text())
    const stories = 'entries' in feed ? feed.entries : 'items' in feed ? feed.items : []
    expect(stories?.length).toBeGreaterThan(0)
    expect(answer.headers.get('link')).toBe(`<${siteUrl}${address}>; rel="self"`)
  })

  it.each([
    ['home', ['']],
    ['section', ['/tech-news']],
    ['author', [toTypePath('author')]],
    ['article', ['', '/tech-news']],
  ])('a page of type %s leads to its feeds, which are there', async (name, pages) => {
    const html = await getText(toTypePath(name))
    const found = [...html.matchAll(/<link rel="alternate" [^>]*>/g)].map(([link]) => ({
      type: /type="([^"]*)"/.exec(link)?.[1],
      href: /href="([^"]*)"/.exec(link)?.[1],
    }))
    const wanted = ['feed.xml', 'atom.xml', 'feed.json'].flatMap((file) =>
      pages.map((page) => `${siteUrl}${page}/${file}`),
    )
    const links = found.filter(({ type }) => type !== 'text/markdown')
    expect(links.map(({ href }) => href)).toEqual(wanted)
    for (const { href = '', type } of found) {
      const answer = await get(href)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`])
    }
    if (name === 'article')
      expect(found).toContainEqual({ type: 'text/markdown', href: `${siteUrl}${story}.md` })
  })

  it('there is none of what is not', async () => {
    for (const address of ['/no-such-section/feed.xml', '/authors/nobody/atom.xml', '/about/feed.json']) {
      const answer = await get(address)
      expect([address, answer.status]).toEqual([address, 404])
    }
  })
})

describe('sitemaps', () => {
  let listed: string[]
  beforeAll(async () => {
    listed = await getListed()
  })

  it('list every page once, by whole addresses, and each of them is there', async () => {
    expect(listed.length).toBeGreaterThan(80)
    expect(new Set(listed).size).toBe(listed.length)
    expect(listed.filter((url) => !url.startsWith(`${siteUrl}/`))).toEqual([])
    const wrong: string[] = []
    for (const url of listed) {
      const answer = await get(url)
      const html = await answer.text()
      const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1]
      if (answer.status !== 200 || canonical !== url.replace(/\/$/, ''))
        wrong.push(`${url} ${answer.status} ${canonical}`)
    }
    expect(wrong).toEqual([])
  }, 240_000)

  it('have each type of page', () => {
    for (const name of [
      'home',
      'article',
      'more tech',
      'category',
      'section',
      'author',
      'topic',
      'static page',
    ])
      expect(listed).toContain(new URL(toTypePath(name), siteUrl).href)
    expect(listed.join(' ')).not.toMatch(/malformed|\/page\/\d/)
  })

  it('end where the stories do', async () => {
    for (const file of ['stories-2', 'stories-0', 'news-2', 'nothing', 'stories-1.xml'])
      expect((await get(`/sitemaps/${file}.xml`)).status).toBe(404)
  })
})

describe('crawlers', () => {
  it('are told of both sitemaps, and kept from no page', async () => {
    const robots = robotsParser(`${siteUrl}/robots.txt`, await getText('/robots.txt'))
    expect(robots.getSitemaps()).toEqual([`${siteUrl}/sitemap.xml`, `${siteUrl}/news-sitemap.xml`])
    for (const path of ['/', story, '/search?q=x', '/preview/news/x', '/shared/x', '/feed.xml'])
      expect([path, robots.isAllowed(`${siteUrl}${path}`, 'Anybot')]).toEqual([path, true])
    expect(robots.isAllowed(`${siteUrl}/api/health`, 'Anybot')).toBe(false)
  })

  it('find no contact where nobody is named', async () => {
    expect((await get('/.well-known/security.txt')).status).toBe(404)
  })
})

describe('Markdown', () => {
  it('says whose words it has', async () => {
    const { headers } = await get(`${story}.md`)
    expect(headers.get('link')).toBe(`<${siteUrl}${story}>; rel="canonical"`)
  })

  it('is there for each address that llms.txt names', async () => {
    const text = await getText('/llms.txt')
    const urls = [...text.matchAll(/\]\(([^)]*\.md)\)/g)].map(([, url]) => url ?? '')
    expect(urls.length).toBeGreaterThan(10)
    for (const url of urls) expect([url, (await get(url)).status]).toEqual([url, 200])
  })

  it('there is none of a story that is not', async () => {
    expect((await get('/news/no-such-story.md')).status).toBe(404)
  })
})
