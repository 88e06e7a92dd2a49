import { beforeAll, describe, expect, it } from '@jest/globals'
import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { getPublication } from '../publication.ts'
import { startFreshSite, type FreshSite } from './start-fresh-site.ts'

const secret = 'only this test and its site know it'
const body = JSON.stringify({ _id: 'siteSettings', name: 'what the payload says counts for nothing' })
const MINUTE_MS = 60_000

const post = async (url: string, text: string, signature?: string) => {
  const headers = {
    'content-type': 'application/json',
    ...(signature && { [SIGNATURE_HEADER_NAME]: signature }),
  }
  const answer = await fetch(url, { method: 'POST', body: text, headers })
  return { status: answer.status, json: await answer.json() }
}

describe('the webhook', () => {
  let site: FreshSite
  let signed: string

  const send = (signature?: string, text = body) => post(`${site.siteUrl}/api/revalidate`, text, signature)
  const sign = (ago = 0, key = secret) => encodeSignatureHeader(body, Date.now() - ago, key)
  const setName = (name: string) => site.client.patch('siteSettings').set({ name }).commit()
  const shows = async (name: string) => (await site.see('/about')).html.includes(name)

  beforeAll(async () => {
    site = await startFreshSite('webhook', { SANITY_WEBHOOK_SECRET: secret, PAGE_LIFE: '3600' })
    await site.change(() => setName('At First'))
    expect(await shows('At First')).toBe(true)
    site.proxy.cutStream()
    await setName('By Webhook')
    expect(await shows('At First')).toBe(true)
  })

  it.each<[string, () => Promise<string> | undefined]>([
    ['unsigned', () => undefined],
    ['signed with another secret', () => sign(0, 'some other secret')],
    ['older than five minutes', () => sign(5 * MINUTE_MS + 1_000)],
    ['from the future', () => sign(-MINUTE_MS)],
    ['with nonsense for a signature', async () => 't=now,v1=yes'],
  ])('refuses a request %s', async (_, getSignature) => {
    expect((await send(await getSignature())).status).toBe(401)
    expect(await shows('At First')).toBe(true)
  })

  it('refuses a body that was tampered with, and one without end', async () => {
    expect((await send(await sign(), body.replace('siteSettings', 'other'))).status).toBe(401)
    expect((await send(await sign(), ' '.repeat(1024 * 1024 + 1))).status).toBe(413)
    expect(await shows('At First')).toBe(true)
  })

  it('has the first reader after it see what changed', async () => {
    signed = await sign(MINUTE_MS)
    expect(await send(signed)).toEqual({ status: 200, json: { revalidated: true } })
    expect(await shows('By Webhook')).toBe(true)
  })

  it('takes a repeated request for nothing new', async () => {
    await setName('Once More')
    expect(await send(signed)).toEqual({ status: 200, json: { revalidated: false } })
    expect(await shows('By Webhook')).toBe(true)
    expect((await send(await sign())).json).toEqual({ revalidated: true })
    expect(await shows('Once More')).toBe(true)
  })

  it('says what to set where there is no secret', async () => {
    const answer = await post(`${getPublication().siteUrl}/api/revalidate`, body, await sign())
    expect(answer).toEqual({
      status: 503,
      json: { error: expect.stringContaining('SANITY_WEBHOOK_SECRET') },
    })
  })

  it.each([undefined, 'Bearer ', 'Bearer guess'])(
    'the site’s own route is there for nobody else (%s)',
    async (authorization) => {
      const answer = await fetch(`${site.siteUrl}/api/revalidate/tags`, {
        method: 'POST',
        body: JSON.stringify({ tags: ['content'] }),
        headers: authorization === undefined ? {} : { authorization },
      })
      expect(answer.status).toBe(404)
    },
  )
})
