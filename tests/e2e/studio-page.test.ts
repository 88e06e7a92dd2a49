import { readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { launchChromium } from '../setup/chromium.ts'
import { studioFolder } from '../../lib/studio-files.ts'
import { getPublication } from './publication.ts'

const { siteUrl, lake, variables } = getPublication()
const ask = (address: string) => fetch(`${siteUrl}${address}`, { redirect: 'manual' })

const protections = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'SAMEORIGIN',
}

describe.each(['/studio', '/studio/structure/article;some-story'])('%s', (address) => {
  let page: Response
  let html: string
  beforeAll(async () => {
    page = await ask(address)
    html = await page.text()
  })

  it('is the Studio’s one page, never kept', () => {
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect(page.headers.get('x-nextjs-cache')).toBeNull()
    expect(html).toContain('<div id="sanity"></div>')
  })

  it('has the headers of every page', () => {
    expect(Object.fromEntries(page.headers)).toMatchObject(protections)
  })

  it('has a policy that names this site and its lake alone', () => {
    const policy = page.headers.get('content-security-policy') ?? ''
    const { host } = new URL(lake.apiHost)
    const hosts = policy.match(/\b(https?|wss?):\/\/[^\s;]+/g) ?? []
    expect(new Set(hosts.map((one) => new URL(one).host))).toEqual(new Set([host]))
    expect(policy).toMatch(/script-src 'self'(;|$)/)
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe-eval|\*/)
  })

  it('has no inline script but data, and nothing of another host', () => {
    const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes)
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter((one) => !/ src="\/studio\/|type="application\/json"/.test(one))).toEqual([])
    expect(html.match(/\b(?:src|href)="(?:https?:)?\/\/[^"]*/g)).toBeNull()
    expect(html).not.toMatch(/ on\w+="/)
  })
})

describe('the files of the Studio', () => {
  const [script = ''] = readdirSync(path.resolve(studioFolder, 'static')).filter((name) =>
    name.endsWith('.js'),
  )

  it('may be kept for ever', async () => {
    const file = await ask(`/studio/static/${script}`)
    await file.arrayBuffer()
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(Object.fromEntries(file.headers)).toMatchObject(protections)
  })

  it.each([
    '/studio/static/none.js',
    '/studio/static',
    `/studio/static/deeper/${'x.js'}`,
    '/studio/static/..%2fstudio.json',
    '/studio/static/%2e%2e%2fstudio.json',
  ])('%s is none, and no page stands in for it', async (address) => {
    const answer = await ask(address)
    const text = await answer.text()
    expect([answer.status, text]).toEqual([404, 'No such file.\n'])
    expect(answer.headers.get('cache-control') ?? '').not.toContain('immutable')
  })
})

it('nothing of the Studio is kept among the pages', async () => {
  await (await ask('/studio/structure')).text()
  const files = readdirSync(variables['NEXT_DIST_DIR'] ?? '', { recursive: true, encoding: 'utf8' })
  const kept = files.filter((file) => /studio.*\.(html|body|meta|rsc)$/.test(file.replaceAll('\\', '/')))
  expect(kept).toEqual([])
})

it('readers’ pages load nothing of the Studio', async () => {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    for (const address of ['/', '/news/china-approves-nvidia-h200-imports', '/tech', '/news/no-such-story'])
      await page.goto(`${siteUrl}${address}`, { waitUntil: 'load' })
    expect(asked.length).toBeGreaterThan(4)
    expect(asked.filter((url) => new URL(url).pathname.startsWith('/studio'))).toEqual([])
  } finally {
    await browser.close()
  }
})
