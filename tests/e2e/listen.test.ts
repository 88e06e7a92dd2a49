import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { z } from 'zod'
import { launchChromium } from '../setup/chromium.ts'
import { fakeSpeech, type SpeechMode } from './fake-speech.ts'
import { getPublication } from './publication.ts'

const { siteUrl } = getPublication()
const read = `${siteUrl}/news/china-approves-nvidia-h200-imports`
const recorded = `${siteUrl}/news/hearing-aids-tune-in-to-the-station`
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const saidSchema = z.array(z.object({ text: z.string(), rate: z.number(), lang: z.string() }))

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
})
afterEach(() => page.context().close())
afterAll(() => browser.close())

type Visit = BrowserContextOptions & { speech?: SpeechMode; before?: () => void }

async function open(url: string, { speech, before, ...options }: Visit = {}): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', bypassCSP: true, ...options })
  page = await context.newPage()
  if (speech) await page.addInitScript(fakeSpeech, speech)
  if (before) await page.addInitScript(before)
  await page.goto(url)
}

const player = () => page.locator('listen-player')
const button = (name: string) => player().getByRole('button', { name, exact: true })
const slider = () => player().getByRole('slider', { name: 'Position in the story' })
const said = async () => saidSchema.parse(await page.evaluate('speech.said'))
const lastSaid = async () => (await said()).at(-1)?.text
const status = () => player().getByRole('status').innerText()
const marked = () => page.evaluate<string>(`[...(CSS.highlights.get('listening') ?? [])].join()`)
const time = () => page.evaluate(() => document.querySelector('audio')?.currentTime ?? NaN)

/** Waits until an answer satisfies, and returns it. */
async function until<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + 10_000
  for (;;) {
    const answer = await ask()
    if (holds(answer)) return answer
    if (Date.now() > end) throw new Error(`Still ${JSON.stringify(answer)}`)
    await page.waitForTimeout(40)
  }
}

/** Ends utterances until `count` were spoken in all. */
async function hear(count: number): Promise<void> {
  for (let spoken = (await said()).length; spoken < count; spoken += 1) {
    await until(said, (all) => all.length >= spoken)
    await page.evaluate('speech.finish()')
  }
  await until(said, (all) => all.length >= count)
}

async function play(): Promise<void> {
  await button('Play').click()
  await until(said, (all) => all.length > 0)
}

async function expectNothingFromAxe(): Promise<void> {
  await page.addScriptTag({ content: axe })
  const found: unknown = await page.evaluate('axe.run().then(({ violations }) => violations)')
  expect(found).toEqual([])
}

describe('a story read by the voice of the browser', () => {
  it('shows the model’s player, and fetches what plays only when it is touched', async () => {
    const asked: string[] = []
    await open('about:blank', { speech: 'fine' })
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(read)
    await button('Play').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await player().locator('[data-part="speed"]').innerText()).toBe('1.0x')
    expect(asked.filter((url) => /\/elements\/(?!reader\.js)/.test(url))).toEqual([])
    await play()
    expect(asked.filter((url) => url.includes('/elements/controls-'))).toHaveLength(1)
  })

  it('reads sentence by sentence, marks each, and says how much is left', async () => {
    await open(read, { speech: 'fine' })
    await play()
    const [first] = await said()
    expect(first?.text).toMatch(/^BEIJING \(Dateline\) — \w+ \w+/)
    expect(first).toMatchObject({ rate: 1, lang: 'en-US' })
    expect(await marked()).toContain(first?.text)
    await hear(4)
    expect(await marked()).toContain(await lastSaid())
    expect(await marked()).not.toContain(first?.text)
    const ground = await page.evaluate(
      () =>
        getComputedStyle(document.querySelector('h1') ?? document.body, '::highlight(listening)')
          .backgroundColor,
    )
    expect(ground).toBe('rgb(255, 226, 214)')
    expect(await player().locator('[data-part="left"]').innerText()).toMatch(/^\d:\d\d left$/)
    expect(await slider().getAttribute('aria-valuetext')).toMatch(/^\d:\d\d of \d:\d\d$/)
  })

  it.each(['we-encoded-an-open-film-48-ways', 'what-happens-when-a-page-embeds-a-post'])(
    'reads %s to its end, but no caption, credit, code, table or embed',
    async (slug) => {
      await open(`${siteUrl}/news/${slug}`, { speech: 'fine' })
      await play()
      const playing = () => player().getAttribute('data-state')
      for (let turn = 0; turn < 400 && (await playing()) === 'playing'; turn += 1)
        await page.evaluate('speech.finish()').then(() => page.waitForTimeout(5))
      expect(await playing()).toBe('idle')
      const heard = (await said()).map(({ text }) => text).join(' ')
      const story = page.locator('[data-read-aloud]')
      const silent = await story.locator('figcaption, pre, table, click-to-load').allInnerTexts()
      const texts = silent.flatMap((text) => text.split('\n')).filter((text) => text.trim().length > 24)
      expect(texts.length).toBeGreaterThan(0)
      expect(texts.filter((text) => heard.includes(text.trim()))).toEqual([])
      const loud = await story
        .locator('p, h2')
        .evaluateAll((all) =>
          all
            .filter(
              (one) =>
                one.checkVisibility() && !one.closest('figure, click-to-load, [role^="doc-"], [aria-hidden]'),
            )
            .map((one) => one.textContent),
        )
      expect(loud.length).toBeGreaterThan(5)
      const words = (text: string) => text.replace(/\W+/g, '')
      expect(loud.filter((text) => !words(heard).includes(words(text)))).toEqual([])
      expect(await marked()).toBe('')
    },
  )

  it('obeys the keyboard: space on its buttons, arrows on its slider', async () => {
    await open(read, { speech: 'fine' })
    await button('Play').focus()
    await page.keyboard.press('Space')
    await until(said, (all) => all.length === 1)
    const [first] = await said()
    await button('Next sentence').focus()
    await page.keyboard.press('Space')
    await until(said, (all) => all.length === 2)
    expect(await lastSaid()).not.toBe(first?.text)
    await button('Previous sentence').press('Enter')
    await until(said, (all) => all.length === 3)
    expect(await lastSaid()).toBe(first?.text)
    await slider().press('End')
    await until(said, (all) => all.length === 4)
    expect(await page.locator('[data-read-aloud] p').last().innerText()).toContain(await lastSaid())
    await slider().press('Home')
    await until(lastSaid, (text) => text === first?.text)
    await slider().press('ArrowRight')
    await until(lastSaid, (text) => text !== first?.text)
    await button('Pause').press('Space')
    expect(await player().getAttribute('data-state')).toBe('paused')
  })

  it('remembers speed and place', async () => {
    await open(read, { speech: 'fine' })
    await player().getByRole('combobox', { name: 'Speed' }).selectOption('1.5x')
    await play()
    expect((await said())[0]?.rate).toBe(1.5)
    await hear(7)
    await player().getByRole('combobox', { name: 'Speed' }).selectOption('1.75x')
    await until(said, (all) => all.at(-1)?.rate === 1.75)
    const left = await lastSaid()
    await button('Pause').click()
    await page.reload()
    await button('Play').waitFor()
    expect(await player().locator('[data-part="speed"]').innerText()).toBe('1.75x')
    await play()
    expect(await said()).toEqual([{ text: left, rate: 1.75, lang: 'en-US' }])
  })

  it('takes the page along, until the reader scrolls away', async () => {
    await open(read, { speech: 'fine' })
    await play()
    await hear(16)
    const followed = await until(
      () => page.evaluate(() => scrollY),
      (y) => y > 1_000,
    )
    expect(followed).toBeGreaterThan(1_000)
    expect(await button('Pause').isVisible()).toBe(true)
    await page.waitForTimeout(1_300)
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
    await hear(19)
    await page.waitForTimeout(300)
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })

  it('falls silent when the reader leaves', async () => {
    await open(read, { speech: 'fine' })
    await play()
    expect(await page.evaluate(() => sessionStorage.getItem('speech-cancelled'))).toBeNull()
    await page.goto(`${siteUrl}/about`)
    expect(await page.evaluate(() => sessionStorage.getItem('speech-cancelled'))).toBe('yes')
  })

  it('waits for voices that arrive late', async () => {
    await open(read, { speech: 'late' })
    await play()
    expect((await said())[0]).toMatchObject({ lang: 'en-GB' })
  })

  it.each([
    ['no-voices', /no voice in the language/],
    ['foreign', /no voice in the language/],
    ['refused', /held the sound back/],
    ['silent', /does not answer/],
  ] as const)('says so kindly when the engine is %s', async (mode, message) => {
    await open(read, { speech: mode })
    await button('Play').click()
    await until(status, (text) => message.test(text))
    expect(await button('Play').isVisible()).toBe(true)
    await expectNothingFromAxe()
  })

  it('tries again when asked, and takes the message away', async () => {
    await open(read, { speech: 'refused' })
    await button('Play').click()
    await until(status, (text) => text !== '')
    await page.evaluate(`speech.mode = 'fine'`)
    await play()
    expect(await player().getByRole('status').textContent()).toBe('')
  })

  it('says so in a browser without voices of its own', async () => {
    await open(read)
    await button('Play').click()
    expect(await until(status, (text) => text !== '')).toMatch(/no voice in the language/)
  })

  it('says so when it cannot be fetched itself', async () => {
    await open('about:blank', { speech: 'fine', serviceWorkers: 'block' })
    await page.route('**/elements/controls-*', (route) => route.abort())
    await page.goto(read)
    await button('Play').click()
    await until(
      status,
      (text) => text === 'The player could not be loaded. Load this page again once you are online.',
    )
  })

  it('does its work where storage is denied', async () => {
    const deny = () =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    await open(read, { speech: 'fine', before: deny })
    await player().getByRole('combobox', { name: 'Speed' }).selectOption('2.0x')
    await play()
    expect((await said())[0]?.rate).toBe(2)
    await button('Pause').click()
    expect(await button('Play').isVisible()).toBe(true)
  })

  it.each(['light', 'dark'] as const)(
    'has nothing for axe to find while it plays: %s',
    async (colorScheme) => {
      await open(read, { speech: 'fine', colorScheme, viewport: { width: 390, height: 844 } })
      await play()
      await expectNothingFromAxe()
    },
  )
})

describe('a story that was recorded', () => {
  it('plays the real file, with steps, seeking, speed and time left', async () => {
    await open(recorded)
    await button('Play').click()
    await until(time, (at) => at > 0.3)
    expect(await player().locator('[data-part="left"]').innerText()).toMatch(/^0:4\d left$/)
    await button('Forward 15 seconds').click()
    await until(time, (at) => at > 15)
    await button('Forward 15 seconds').click()
    await until(time, (at) => at > 30)
    await button('Back 15 seconds').click()
    await until(time, (at) => at > 15 && at < 25)
    await player().getByRole('combobox', { name: 'Speed' }).selectOption('2.0x')
    expect(await page.evaluate(() => document.querySelector('audio')?.playbackRate)).toBe(2)
    await slider().press('Home')
    await until(time, (at) => at < 10)
    await button('Pause').click()
    expect(await page.evaluate(() => document.querySelector('audio')?.paused)).toBe(true)
  })

  it('comes back to where the reader stopped, and starts again after the end', async () => {
    await open(recorded)
    await button('Play').click()
    await until(time, (at) => at > 0)
    await button('Forward 15 seconds').click()
    await until(time, (at) => at > 15)
    await button('Pause').click()
    await page.reload()
    await button('Play').click()
    await until(time, (at) => at > 14.4)
    await slider().press('End')
    await button('Play').waitFor()
    await page.reload()
    await button('Play').click()
    await until(time, (at) => at > 0.1)
    expect(await time()).toBeLessThan(5)
  })

  it('tells the lock screen, and obeys it', async () => {
    await open(recorded, {
      before: () => {
        const handlers = new Map<string, MediaSessionActionHandler | null>()
        const real = navigator.mediaSession.setActionHandler.bind(navigator.mediaSession)
        navigator.mediaSession.setActionHandler = (action, handler) => {
          handlers.set(action, handler)
          real(action, handler)
        }
        Object.assign(window, { handlers })
      },
    })
    await button('Play').click()
    await until(time, (at) => at > 0)
    const facts = await page.evaluate(() => {
      const { metadata, playbackState } = navigator.mediaSession
      return { title: metadata?.title, album: metadata?.album, art: metadata?.artwork.length, playbackState }
    })
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    expect(facts).toEqual({ title, album: 'Dateline', art: 1, playbackState: 'playing' })
    const ask = (action: string, more = '') =>
      page.evaluate(`handlers.get('${action}')({ action: '${action}' ${more} })`)
    await ask('seekto', ', seekTime: 20')
    await until(time, (at) => at >= 20)
    await ask('seekbackward')
    await until(time, (at) => at < 15)
    await ask('pause')
    await button('Play').waitFor()
    expect(await page.evaluate(() => navigator.mediaSession.playbackState)).toBe('paused')
  })

  it('says so when the file does not come', async () => {
    await open('about:blank')
    await page.route('**/*.wav*', (route) => route.abort())
    await page.goto(recorded)
    await button('Play').click()
    expect(await until(status, (text) => text !== '')).toMatch(/cannot be played/)
  })
})

describe('without JavaScript', () => {
  it('a recording plays in the browser’s own player', async () => {
    await open(recorded, { javaScriptEnabled: false })
    expect(await page.locator('audio[controls]').isVisible()).toBe(true)
    const src = (await page.locator('audio').getAttribute('src')) ?? ''
    const answer = await fetch(src)
    expect(answer.headers.get('content-type')).toBe('audio/wav')
    await answer.body?.cancel()
    expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(0)
  })

  it('a voice is not promised', async () => {
    await open(read, { javaScriptEnabled: false })
    expect(await page.getByRole('region', { name: 'Listen to this story' }).count()).toBe(0)
  })
})
