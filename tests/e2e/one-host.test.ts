import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import tls from 'node:tls'
import { createClient, type MutationEvent, type SanityClient } from '@sanity/client'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLakeFetch } from '../../sanity/streams/lake-fetch.ts'
import { stopProcess, type Running } from '../../scripts/processes.ts'
import { startLake, startSite } from '../../scripts/publication.ts'
import { collect } from '../setup/collect.ts'
import { makeCertificate } from '../setup/make-certificate.ts'
import { runLakeCommand } from '../setup/start-lake-process.ts'
import { startProxy, type Proxy } from '../setup/start-proxy.ts'
import { choosePlace, type Place } from './choose-place.ts'
import { getPublication } from './publication.ts'

const folder = path.join('.cache', 'e2e', 'one-host')
const trusted = tls.getCACertificates('default')

describe('site, Studio and lake behind one TLS proxy on one host name', () => {
  let place: Place
  let proxy: Proxy
  let running: Running[] = []
  let client: SanityClient
  let lakeUrl: string
  let slug: string

  beforeAll(async () => {
    const { variables: original, lake } = getPublication()
    rmSync(folder, { recursive: true, force: true })
    place = await choosePlace(folder)
    for (const name of ['LAKE_DATA_DIR', 'NEXT_DIST_DIR']) {
      cpSync(original[name] ?? '', place.variables[name] ?? '', { recursive: true })
    }
    const certificate = makeCertificate('localhost')
    tls.setDefaultCACertificates([...trusted, certificate.cert])
    const { LAKE_PORT, PORT } = place.variables
    proxy = await startProxy(certificate, () => [
      { prefix: '/lake', port: Number(LAKE_PORT) },
      { prefix: '', port: Number(PORT) },
    ])
    lakeUrl = `${proxy.url}/lake`
    Object.assign(place.variables, {
      SITE_URL: proxy.url,
      LAKE_URL: lakeUrl,
      LAKE_TRUSTED_PROXIES: '127.0.0.1',
    })
    const { variables, logFile } = place
    running = [await startLake({ variables })]
    running.push(await startSite({ variables, logFile }))
    client = createClient({
      apiHost: lakeUrl,
      useProjectHostname: false,
      projectId: lake.projectId,
      dataset: lake.dataset,
      token: lake.token,
      useCdn: false,
      apiVersion: '2026-02-01',
    })
    slug = await client.fetch<string>(
      '*[_type == "article" && defined(cover)] | order(publishedAt desc)[0].slug.current',
    )
  })
  afterAll(async () => {
    await Promise.all(running.map(stopProcess))
    await proxy.close()
    tls.setDefaultCACertificates(trusted)
  })

  it('the unmodified client reads and writes through the prefix', async () => {
    const { _id } = await client.create({ _id: 'one-host', _type: 'note', text: 'Hello' })
    expect(await client.getDocument(_id)).toMatchObject({ text: 'Hello' })
    await client.delete(_id)
  })

  it('assets have addresses below the prefix, which answer', async () => {
    const { urls } = await client.fetch<{ urls: string[] }>('{"urls": *[_type == "sanity.imageAsset"].url}')
    expect(urls.length).toBeGreaterThan(0)
    expect(urls.filter((url) => !url.startsWith(`${lakeUrl}/images/`))).toEqual([])
    const picture = await fetch(`${urls[0]}?w=40&auto=format`)
    expect([picture.status, picture.headers.get('content-type')]).toEqual([
      200,
      expect.stringMatching(/^image\//),
    ])
  })

  it('a page names the host alone: links, pictures, metadata', async () => {
    const copy = await client.fetch<Record<string, unknown>>('*[slug.current == $slug][0]', { slug })
    const { _rev, _createdAt, _updatedAt, ...fields } = copy
    await client.createOrReplace({
      ...fields,
      _id: 'article-one-host',
      _type: 'article',
      slug: { _type: 'slug', current: 'one-host' },
    })
    const page = await fetch(`${proxy.url}/news/one-host`)
    const html = await page.text()
    expect(page.status).toBe(200)
    expect(html).toContain(`<link rel="canonical" href="${proxy.url}/news/one-host"`)
    expect(html).toContain(`src="${lakeUrl}/images/`)
    expect(html).not.toMatch(/127\.0\.0\.1|localhost:(?!\d+\/)|http:\/\/localhost/)
    await client.delete('article-one-host')
  })

  it.each([
    ['over HTTP', undefined],
    ['over the Studio’s WebSocket', globalThis.WebSocket],
  ])('listeners hear of changes %s', async (_, WebSocket) => {
    const listening = WebSocket
      ? client.withConfig({ resolveFetch: () => createLakeFetch({ lakeUrl, WebSocket }) })
      : client
    const heard = collect(
      listening.listen('*[_type == "note"]', {}, { events: ['welcome', 'mutation'], visibility: 'query' }),
    )
    await heard.until((event): event is typeof event => event.type === 'welcome')
    await client.create({ _id: 'heard', _type: 'note' })
    const [event] = await heard.until((one): one is MutationEvent => one.type === 'mutation')
    expect(event).toMatchObject({ documentId: 'heard', transition: 'appear' })
    heard.stop()
    await client.delete('heard')
  })

  it('an invitation leads through the sign-in page to the Studio, which gets a token', async () => {
    const added = await runLakeCommand(
      ['user', 'add', 'ada@example.org', '--role', 'editor'],
      place.variables,
    )
    const link = added.stdout.trim()
    expect(link).toMatch(new RegExp(`^${lakeUrl}/welcome/`))
    const page = await (await fetch(link)).text()
    const [, sheet = ''] = /rel="stylesheet" href="([^"]+)"/.exec(page) ?? []
    expect((await fetch(new URL(sheet, link))).status).toBe(200)

    const form = new URLSearchParams({ name: 'Ada', email: 'ada@example.org', password: 'a rather long one' })
    const signedIn = await fetch(link, {
      method: 'POST',
      body: form,
      headers: { origin: proxy.url },
      redirect: 'manual',
    })
    const to = new URL(signedIn.headers.get('location') ?? '')
    expect([signedIn.status, to.origin, to.pathname]).toEqual([303, proxy.url, '/studio'])
    const sid = to.hash.replace('#sid=', '')
    const { token } = await (await fetch(`${lakeUrl}/v1/auth/fetch?sid=${sid}`)).json()
    expect(await client.withConfig({ token }).users.getById('me')).toMatchObject({
      name: 'Ada',
      role: 'editor',
    })
  })

  it('the sign-in page knows the Studio of this host, and nobody else’s', async () => {
    const ask = (origin: string) =>
      fetch(`${lakeUrl}/login?${new URLSearchParams({ origin, projectId: 'dateline', withSid: 'true' })}`)
    expect((await ask(`${proxy.url}/studio`)).status).toBe(200)
    expect((await ask('https://elsewhere.example/studio')).status).toBe(400)
  })

  it('the Studio is told the address with the prefix, and may connect to this host alone', async () => {
    const page = await fetch(`${proxy.url}/studio`)
    expect(await page.text()).toContain(`"lakeUrl":"${lakeUrl}"`)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain(`connect-src 'self' blob: ${proxy.url} ${proxy.url.replace('https', 'wss')};`)
  })
})
