import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createHook } from 'node:async_hooks'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { restartLake } from '../../setup/restart-lake.ts'
import { fetchToken, getCode, postForm, signIn, statusOf } from '../../setup/sign-in.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { SignedInUser, StartedLake } from '../../setup/start-lake.ts'

const STUDIO = 'http://localhost:3000/studio'

let lake: StartedLake
let editor: SignedInUser

beforeAll(async () => {
  lake = await startLake({ config: { allowedOrigins: ['http://localhost:3000'] } })
  editor = await lake.user('editor', 'Ada Byron')
})
afterAll(() => lake.close())

/** How often scrypt really ran meanwhile. */
async function countHashes(work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const hook = createHook({
    init(_, type) {
      if (type === 'SCRYPTREQUEST') count += 1
    },
  }).enable()
  try {
    await work()
  } finally {
    hook.disable()
  }
  return count
}

describe("Studio's way in", () => {
  const query = `?origin=${encodeURIComponent(`${STUDIO}/structure`)}&projectId=dateline&withSid=true`

  test('the provider leads to the page, the page to the Studio, the code to a token', async () => {
    const providers = await lake
      .client()
      .request<{ providers: { url: string }[] }>({ url: '/auth/providers' })
    expect(providers).toEqual({
      providers: [{ name: 'newsroom', title: 'E-mail and password', url: `${lake.url}/login` }],
    })
    const page = await fetch(`${providers.providers[0]?.url}${query}`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('autocomplete="current-password"')

    const answer = await postForm(lake, `/login${query}`, editor)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(
      /^http:\/\/localhost:3000\/studio\/structure#sid=[\w-]{43}$/,
    )
    const token = await fetchToken(lake, getCode(answer) ?? '')

    const client = lake.client({ token: token ?? '' })
    expect(await client.users.getById('me')).toMatchObject({
      id: editor.id,
      name: 'Ada Byron',
      email: editor.email,
      role: 'editor',
      provider: 'newsroom',
    })
    expect(await client.request({ url: '/auth/id' })).toEqual({ id: editor.id, expiry: expect.any(String) })
    const { _rev } = await client.create({ _type: 'note' })
    const { author } =
      lake.lake.services.events.after('production', 0, 100).find((c) => c.transactionId === _rev) ?? {}
    expect(author).toBe(editor.id)
  })

  test('the e-mail address is known in any case, the password is not', async () => {
    const { email, password } = editor
    expect((await postForm(lake, '/login', { email: ` ${email.toUpperCase()}`, password })).status).toBe(303)
    expect((await postForm(lake, '/login', { email, password: password.toUpperCase() })).status).toBe(401)
  })

  test('without an origin, to the newsroom’s own Studio', async () => {
    const answer = await postForm(lake, '/login', editor)
    expect(answer.headers.get('location')).toMatch(/^http:\/\/localhost:3000\/studio#sid=/)
  })

  test.each([
    'https://evil.example',
    'http://localhost:3000.evil.example/studio',
    'http://localhost:3000@evil.example/',
    'http://user:pass@localhost:3000/studio',
    '//evil.example',
    'javascript:alert(1)',
    'null',
    '',
    'data:text/html,x',
    'http://localhost:3000/an-editors-redirect',
    'http://localhost:3000/studio/../an-editors-redirect',
    'http://localhost:3000/studio-of-another',
    'blob:http://localhost:3000/studio',
  ])('never to %s', async (origin) => {
    const to = `?origin=${encodeURIComponent(origin)}`
    const page = await fetch(`${lake.url}/login${to}`)
    expect(page.status).toBe(400)
    const answer = await postForm(lake, `/login${to}`, editor)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('location')).toBeNull()
  })
})

describe('a code', () => {
  test('works once', async () => {
    const code = getCode(await postForm(lake, '/login', editor)) ?? ''
    expect(await fetchToken(lake, code)).toMatch(/^sk/)
    expect(await fetchToken(lake, code)).toBeNull()
  })

  test('lasts a minute', async () => {
    let now = new Date('2026-01-28T12:00:00Z')
    const slow = await startLake({ services: { clock: () => now } })
    const user = await slow.user('editor')
    const code = getCode(await postForm(slow, '/login', user)) ?? ''
    now = new Date('2026-01-28T12:01:00Z')
    expect(await fetchToken(slow, code)).toBeNull()
    await slow.close()
  })

  test('is no good once its user is removed or has another password', async () => {
    const user = await lake.user('viewer')
    const code = getCode(await postForm(lake, '/login', user)) ?? ''
    lake.lake.services.accounts.remove(user.id)
    expect(await fetchToken(lake, code)).toBeNull()
  })

  test.each(['', 'x', 'x'.repeat(43)])('is not %p', async (code) =>
    expect(await fetchToken(lake, code)).toBeNull(),
  )
})

describe('guessing', () => {
  let guessed: StartedLake
  let user: SignedInUser
  let now = new Date('2026-01-28T12:00:00Z')
  const clock = () => now
  const later = (seconds: number) => (now = new Date(now.getTime() + seconds * 1000))
  const from = (address: string) => ({ 'x-forwarded-for': address })

  beforeAll(async () => {
    guessed = await startLake({ config: { trustedProxies: ['127.0.0.1'] }, services: { clock } })
    user = await guessed.user('editor')
  })
  afterAll(() => guessed.close())

  const guess = (email: string, password: string, address: string) =>
    postForm(guessed, '/login', { email, password }, from(address))

  test('an unknown address is answered as a wrong password is, after as much work', async () => {
    const answers: Response[] = []
    const known = await countHashes(async () => answers.push(await guess(user.email, 'wrong', '192.0.2.10')))
    const unknown = await countHashes(async () =>
      answers.push(await guess('nobody@example.org', 'wrong', '192.0.2.11')),
    )
    expect([known, unknown]).toEqual([1, 1])
    expect(answers.map(({ status }) => status)).toEqual([401, 401])
    const [first, second] = await Promise.all(answers.map((answer) => answer.text()))
    expect(first?.replace(user.email, '')).toBe(second?.replace('nobody@example.org', ''))
    later(2 * 60 * 60)
  })

  test('the sixth time has to wait, also after a restart, without any work, also with the right password', async () => {
    for (let time = 0; time < 5; time++)
      expect((await guess(user.email, 'wrong', `203.0.113.${time}`)).status).toBe(401)
    guessed = await restartLakeAsBefore()
    const hashes = await countHashes(async () => {
      const answer = await guess(user.email, user.password, '203.0.113.9')
      expect(answer.status).toBe(429)
      expect(answer.headers.get('retry-after')).toBe('30')
      expect(await answer.text()).toContain('30 seconds')
    })
    expect(hashes).toBe(0)
  })

  async function restartLakeAsBefore(): Promise<StartedLake> {
    await guessed.lake.close()
    return startLake({
      dataDir: guessed.dataDir,
      config: { trustedProxies: ['127.0.0.1'] },
      services: { clock },
    })
  }

  test('…but not where its owner signed in before', async () => {
    expect((await guess(user.email, user.password, '192.0.2.1')).status).toBe(303)
  })

  test('the pause doubles, to a quarter of an hour at most, and passes', async () => {
    const waits: number[] = []
    for (let time = 0; time < 7; time++) {
      const answer = await guess(user.email, 'wrong', `203.0.113.${20 + time}`)
      if (answer.status === 429) {
        waits.push(Number(answer.headers.get('retry-after')))
        later(waits.at(-1) ?? 0)
        time--
      }
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900])
    later(900)
    expect((await guess(user.email, user.password, '203.0.113.99')).status).toBe(303)
    expect((await guess(user.email, 'wrong', '203.0.113.98')).status).toBe(401)
    later(2 * 60 * 60)
  })

  test('one address guessing at many accounts has to wait, others have not', async () => {
    for (let time = 0; time < 5; time++)
      expect((await guess(`u${time}@example.org`, 'wrong', '198.51.100.7')).status).toBe(401)
    expect((await guess('u9@example.org', 'wrong', '198.51.100.7')).status).toBe(429)
    expect((await guess('u9@example.org', 'wrong', '198.51.100.8')).status).toBe(401)
    later(2 * 60 * 60)
  })

  test('all at once is counted, too', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => guess('many@example.org', 'wrong', '198.51.100.20')),
    )
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7)
    later(2 * 60 * 60)
  })

  /** More strangers at once than can wait; resolves when one was sent away, and nobody's turn has come yet. */
  async function gather() {
    const strangers = Array.from({ length: 40 }, (_, number) =>
      guess(`s${number}@example.org`, 'wrong', `100.64.0.${number}`),
    )
    await Promise.race(strangers)
    return { over: Promise.all(strangers) }
  }

  test('what nobody found the time to check is no failure', async () => {
    const crowd = await gather()
    const tries = await Promise.all(
      Array.from({ length: 6 }, () => guess('owner@example.org', 'wrong', '100.65.0.1')),
    )
    expect(tries.map(({ status }) => status)).toEqual([503, 503, 503, 503, 503, 503])
    await crowd.over
    expect((await guess('owner@example.org', 'wrong', '100.65.0.1')).status).toBe(401)
    later(2 * 60 * 60)
  })

  test('in a crowd of strangers, whoever signed in there before gets through', async () => {
    const crowd = await gather()
    expect((await guess(user.email, user.password, '192.0.2.1')).status).toBe(303)
    await crowd.over
    later(2 * 60 * 60)
  })

  test('a device that changed its place in a known IPv6 network is known', async () => {
    const code = getCode(await guess(user.email, user.password, '2001:db8:1:2::7')) ?? ''
    const headers = from('2001:db8:1:2::7')
    expect((await fetch(`${guessed.url}/v1/auth/fetch?sid=${code}`, { headers })).status).toBe(200)
    for (let time = 0; time < 5; time++) await guess(user.email, 'wrong', `203.0.113.${50 + time}`)
    expect((await guess(user.email, user.password, '203.0.113.60')).status).toBe(429)
    expect((await guess(user.email, user.password, '2001:db8:1:2:aaaa:bbbb:cccc:dddd')).status).toBe(303)
    expect((await guess(user.email, user.password, '2001:db8:1:3::7')).status).toBe(429)
    later(2 * 60 * 60)
  })

  test('addresses are not believed from anybody but a proxy', async () => {
    const open = await startLake()
    const answers: number[] = []
    for (let time = 0; time < 6; time++) {
      const fields = { email: `u${time}@example.org`, password: 'wrong' }
      answers.push((await postForm(open, '/login', fields, from(`198.51.100.${time}`))).status)
    }
    expect(answers).toEqual([401, 401, 401, 401, 401, 429])
    await open.close()
  })
})

describe('forms', () => {
  test.each([
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['an allowed origin that is not the lake', { origin: 'http://localhost:3000' }, 403],
    ['a sandbox', { origin: 'null' }, 403],
    ['the page itself', { origin: 'null', 'sec-fetch-site': 'same-origin' }, 303],
  ])('from %s', async (_, headers, status) => {
    expect((await postForm(lake, '/login', editor, headers)).status).toBe(status)
  })

  test('that do not say where they are from are refused', async () => {
    const answer = await fetch(`${lake.url}/login`, { method: 'POST', body: new URLSearchParams(editor) })
    expect(answer.status).toBe(403)
  })

  test('of another type, or too large, are refused', async () => {
    const headers = { origin: new URL(lake.url).origin, 'content-type': 'text/plain' }
    const send = (body: string, type: string) =>
      fetch(`${lake.url}/login`, { method: 'POST', body, headers: { ...headers, 'content-type': type } })
    expect((await send('email=a', 'text/plain')).status).toBe(415)
    const large = await send(`email=${'a'.repeat(20_000)}`, 'application/x-www-form-urlencoded')
    expect(large.status).toBe(413)
  })
})

describe('pages', () => {
  test.each(['/login', '/welcome/nobody', '/login?origin=https://evil.example'])(
    '%s is kept by nobody, framed by nobody and runs nothing',
    async (path) => {
      const page = await fetch(`${lake.url}${path}`)
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(page.headers.get('cache-control')).toBe('no-store')
      expect(page.headers.get('referrer-policy')).toBe('same-origin')
      expect(page.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; .*form-action 'self' http:\/\/localhost:3000; .*frame-ancestors 'none'$/,
      )
      expect(await page.text()).not.toMatch(/<script|style=| on\w+=/i)
    },
  )

  test('escape what they repeat', async () => {
    const email = '"><script>alert(1)</script>@example.org'
    const answer = await postForm(lake, '/login', { email, password: 'wrong' })
    expect(await answer.text()).not.toContain('<script')
    const page = await fetch(`${lake.url}/login?origin=${encodeURIComponent('<script>alert(1)</script>')}`)
    expect(await page.text()).not.toContain('<script')
  })

  test('bear the publication’s name', async () => {
    await lake.client({ role: 'editor' }).createOrReplace({
      _id: 'siteSettings',
      _type: 'siteSettings',
      name: 'The Wire & Co',
      tagline: 'Every hour',
    })
    const page = await (await fetch(`${lake.url}/login`)).text()
    expect(page).toContain('<title>Sign in – The Wire &amp; Co</title>')
    expect(page).toContain('Every hour')
  })

  test('name no source in their policy that browsers do not take', async () => {
    const allowedOrigins = ['http://[::1]:3000', 'http://127.0.0.1:3000']
    const open = await startLake({ config: { allowedOrigins } })
    const policy = (await fetch(`${open.url}/login`)).headers.get('content-security-policy')
    expect(policy).toContain("form-action 'self' http://localhost:3000 http://127.0.0.1:3000;")
    await open.close()
  })

  test('find each other under the path a proxy strips', async () => {
    const behind = await startLake({ config: { publicUrl: 'https://news.example.org/lake' } })
    const user = await behind.user('editor')
    const page = await (await fetch(`${behind.url}/login`)).text()
    expect(page).toContain('href="/lake/login/files/sign-in.css"')
    const { providers } = await behind.client().request<{ providers: object[] }>({ url: '/auth/providers' })
    expect(providers).toMatchObject([{ url: 'https://news.example.org/lake/login' }])
    const answer = await postForm(behind, '/login', user, { origin: 'https://news.example.org' })
    expect(answer.status).toBe(303)
    await behind.close()
  })

  test('find their files, and no others', async () => {
    const types = { 'sign-in.css': 'text/css', 'icon.svg': 'image/svg', 'newsreader.woff2': 'font/woff2' }
    for (const [name, type] of Object.entries(types)) {
      const file = await fetch(`${lake.url}/login/files/${name}`)
      expect(file.headers.get('content-type')).toContain(type)
      expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(100)
    }
    for (const name of ['page.ts', '..%2f..%2fpackage.json', '%2e%2e/main.ts'])
      expect((await fetch(`${lake.url}/login/files/${name}`)).status).toBe(404)
  })
})

describe('one-time links', () => {
  const linkOf = (user: { id: string }) => {
    const { links, accounts } = lake.lake.services
    return `/welcome/${links.create(accounts.require(user.id))}`
  }
  const invite = (email: string) =>
    lake.lake.services.accounts.add({ email, name: email, role: 'contributor' })

  test('looking does not use an invitation up; accepting does', async () => {
    const path = linkOf(invite('grace@example.org'))
    for (let time = 0; time < 2; time++) {
      const page = await fetch(`${lake.url}${path}`)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain('Welcome to the newsroom')
    }
    const fields = { name: 'Grace Hopper', email: 'other@example.org', password: 'a nanosecond of wire' }
    const answer = await postForm(lake, path, fields)
    expect(answer.status).toBe(303)
    const token = await fetchToken(lake, getCode(answer) ?? '')
    expect(await lake.client({ token: token ?? '' }).users.getById('me')).toMatchObject({
      name: 'Grace Hopper',
      email: 'grace@example.org',
      role: 'contributor',
    })
    expect((await fetch(`${lake.url}${path}`)).status).toBe(410)
    expect((await postForm(lake, path, fields)).status).toBe(410)
    expect(await signIn(lake, { email: 'grace@example.org', password: fields.password })).toMatch(/^sk/)
  })

  test('a short password is told, and the link not used up', async () => {
    const path = linkOf(invite('short@example.org'))
    const answer = await postForm(lake, path, { name: 'Short', password: 'too short' })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('at least 12 characters')
    expect((await fetch(`${lake.url}${path}`)).status).toBe(200)
  })

  test('used twice at the same time, it works once', async () => {
    const path = linkOf(invite('twice@example.org'))
    const fields = { name: 'Twice', password: 'one of these two wins' }
    const answers = await Promise.all([postForm(lake, path, fields), postForm(lake, path, fields)])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410])
  })

  test('a new link ends the earlier one; a new password ends sessions', async () => {
    const user = await lake.user('viewer')
    const first = linkOf(user)
    const second = linkOf(user)
    expect((await fetch(`${lake.url}${first}`)).status).toBe(410)
    const answer = await postForm(lake, second, { name: 'Viewer', password: 'another long password' })
    expect(answer.status).toBe(303)
    expect(await statusOf(lake, user.token)).toBe(401)
    await expect(signIn(lake, user)).rejects.toThrow()
  })
})

describe('the first administrator', () => {
  test('is whoever opens the link, as long as nobody can sign in', async () => {
    const empty = await startLake()
    const { links } = empty.lake.services
    const first = links.createForAdministrator()
    const path = `/welcome/${links.createForAdministrator()}`
    expect((await fetch(`${empty.url}/welcome/${first}`)).status).toBe(410)
    const fields = { name: 'Ada', email: 'Ada@Example.org', password: 'analytical engine' }
    const bad = await postForm(empty, path, { ...fields, email: 'ada' })
    expect(bad.status).toBe(400)
    const token = await fetchToken(empty, getCode(await postForm(empty, path, fields)) ?? '')
    expect(await empty.client({ token: token ?? '' }).users.getById('me')).toMatchObject({
      email: 'ada@example.org',
      role: 'administrator',
    })
    expect(links.createForAdministrator()).toBeNull()
    expect((await fetch(`${empty.url}${path}`)).status).toBe(410)
    await empty.close()
  })
})

test('neither passwords, tokens, codes nor links are in the file', async () => {
  const kept = await startLake({ config: { trustedProxies: ['127.0.0.1'] } })
  const user = await kept.user('editor')
  const invited = kept.lake.services.accounts.add({ email: 'i@example.org', name: 'I', role: 'viewer' })
  const link = kept.lake.services.links.create(invited)
  const code = getCode(await postForm(kept, '/login', user)) ?? ''
  const used = getCode(await postForm(kept, '/login', user)) ?? ''
  const token = (await fetchToken(kept, used)) ?? ''
  await postForm(kept, '/login', { email: 'my secret password', password: 'x' })
  const again = await restartLake(kept)
  await again.lake.close()
  const bytes = ['lake.sqlite', 'lake.sqlite-wal'].flatMap((name) => {
    try {
      return [readFileSync(join(kept.dataDir, name))]
    } catch {
      return []
    }
  })
  const all = Buffer.concat(bytes)
  expect(all.includes(user.email)).toBe(true)
  for (const secret of [
    user.password,
    user.token,
    token,
    token.slice(2),
    code,
    used,
    link,
    'my secret password',
  ])
    expect({ secret, isKept: all.includes(secret) }).toEqual({ secret, isKept: false })
  await again.close()
})
