import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { screen } from '@testing-library/dom'
import './live-updates.ts'

type Item = { id: string; edited?: string; text?: string }
type Story = { version: string; items: Item[]; ended?: boolean; title?: string; events?: string[] }

const toItem = ({ id, edited = '1', text = id }: Item) =>
  `<li id="post-${id}" data-edited="${edited}"><h3>${text}</h3><a href="#post-${id}">at</a></li>`

/** The page of a story as the server makes it. */
const toPage = ({ version, items, ended = false, title = 'Story', events = [] }: Story) => `
  <header data-live="header"><h1>${title}</h1></header>
  <live-updates data-page="/news/a" ${ended ? '' : `data-src="/news/a/latest.json" data-version="${version}"`}
    data-ended="It has ended." data-new-one="{count} new update" data-new-other="{count} new updates">
    <p data-live="state">${ended ? 'Ended' : 'Live'}</p>
    <nav data-live-later="events">${events.join()}</nav>
    <p role="status"></p>
    <button hidden></button>
    <ol data-updates="">${items.map(toItem).join('')}</ol>
  </live-updates>`

let served: Story
let asked: string[]
let fails: boolean
let hidden: boolean

const answer = (body: string) => ({
  ok: !fails,
  status: fails ? 503 : 200,
  json: async () => JSON.parse(body),
  text: async () => body,
})

beforeEach(() => {
  jest.useFakeTimers()
  asked = []
  fails = false
  hidden = false
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
  Object.defineProperty(globalThis, 'fetch', {
    configurable: true,
    value: async (address: string) => {
      asked.push(address)
      return answer(address.endsWith('.json') ? JSON.stringify({ version: served.version }) : toPage(served))
    },
  })
  Element.prototype.scrollIntoView = () => undefined
})

afterEach(() => {
  document.body.replaceChildren()
  jest.useRealTimers()
})

const open = (story: Story) => {
  served = story
  document.body.innerHTML = toPage(story)
}
const serve = async (story: Story) => {
  served = story
  await jest.advanceTimersByTimeAsync(19_000)
}
const toHeadlines = () => [...document.querySelectorAll('h3')].map(({ textContent }) => textContent)
const getButton = () => screen.getByRole<HTMLButtonElement>('button', { hidden: true })
const getPolls = () => asked.filter((address) => address.endsWith('.json')).length
const see = (isHidden: boolean) => {
  hidden = isHidden
  document.dispatchEvent(new Event('visibilitychange'))
}

const one = { id: '1' }
const two = { id: '2' }
const three = { id: '3' }
const four = { id: '4' }

describe('<live-updates>', () => {
  it('asks for a small answer alone while nothing changes', async () => {
    open({ version: 'a', items: [one] })
    await serve({ version: 'a', items: [one] })
    expect(asked).toEqual(['/news/a/latest.json'])
    expect(getButton()).not.toBeVisible()
  })

  it('offers new updates, shows them when asked to, and takes the reader there', async () => {
    open({ version: 'a', items: [two, one] })
    const [shown] = document.querySelectorAll('li')
    await serve({ version: 'b', items: [four, three, two, one], events: ['4'] })
    expect(toHeadlines()).toEqual(['2', '1'])
    expect(getButton()).toBeVisible()
    expect(getButton()).toHaveTextContent('2 new updates')
    expect(screen.getByRole('status')).toHaveTextContent('2 new updates')
    expect(document.querySelector('nav')).toHaveTextContent('')
    getButton().click()
    expect(toHeadlines()).toEqual(['4', '3', '2', '1'])
    expect(document.querySelectorAll('li')[2]).toBe(shown)
    expect(document.activeElement).toHaveTextContent('4')
    expect(document.querySelector('nav')).toHaveTextContent('4')
    expect(getButton()).not.toBeVisible()
    expect(screen.getByRole('status')).toHaveTextContent('')
  })

  it('counts on while the reader does not ask, without saying each', async () => {
    open({ version: 'a', items: [one] })
    await serve({ version: 'b', items: [two, one] })
    expect(getButton()).toHaveTextContent('1 new update')
    await serve({ version: 'c', items: [three, two, one] })
    expect(getButton()).toHaveTextContent('2 new updates')
    expect(screen.getByRole('status')).toHaveTextContent('1 new update')
    await jest.advanceTimersByTimeAsync(30_000)
    expect(screen.getByRole('status')).toHaveTextContent('2 new updates')
  })

  it('corrects and takes out in place, and follows what stands beside the list', async () => {
    open({ version: 'a', items: [three, two, one] })
    await serve({
      version: 'b',
      items: [three, { id: '1', edited: '2', text: 'Corrected' }],
      title: 'Another headline',
      events: ['e'],
    })
    expect(toHeadlines()).toEqual(['3', 'Corrected'])
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Another headline')
    expect(document.querySelector('nav')).toHaveTextContent('e')
    expect(getButton()).not.toBeVisible()
  })

  it('keeps what has only moved on to an older page', async () => {
    open({ version: 'a', items: [three, two, one] })
    await serve({ version: 'b', items: [four, three, two] })
    getButton().click()
    expect(toHeadlines()).toEqual(['4', '3', '2', '1'])
  })

  it('starts afresh when so much is new that updates between are missing', async () => {
    open({ version: 'a', items: [one] })
    await serve({ version: 'b', items: [four, three] })
    expect(toHeadlines()).toEqual(['1'])
    getButton().click()
    expect(toHeadlines()).toEqual(['4', '3'])
  })

  it('inserts below a pinned update, and moves one that was pinned since', async () => {
    open({ version: 'a', items: [one, two] })
    await serve({ version: 'b', items: [{ id: '2', edited: '2', text: 'Pinned' }, three, one] })
    getButton().click()
    expect(toHeadlines()).toEqual(['Pinned', '3', '1'])
  })

  it('says that the story has ended and asks no more', async () => {
    open({ version: 'a', items: [one] })
    await serve({ version: 'b', items: [one], ended: true })
    expect(document.querySelector('[data-live="state"]')).toHaveTextContent('Ended')
    expect(screen.getByRole('status')).toHaveTextContent('It has ended.')
    const before = asked.length
    await jest.advanceTimersByTimeAsync(600_000)
    see(false)
    await jest.advanceTimersByTimeAsync(600_000)
    expect(asked).toHaveLength(before)
  })

  it('never asks about a story that had ended before', async () => {
    open({ version: 'a', items: [one], ended: true })
    await jest.advanceTimersByTimeAsync(600_000)
    expect(asked).toEqual([])
  })

  it('rests while nobody looks, and asks at once when somebody does again', async () => {
    open({ version: 'a', items: [one] })
    see(true)
    await jest.advanceTimersByTimeAsync(600_000)
    expect(asked).toEqual([])
    see(false)
    await jest.advanceTimersByTimeAsync(1_000)
    expect(getPolls()).toBe(1)
  })

  it('rests while the device is offline', async () => {
    open({ version: 'a', items: [one] })
    const onLine = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    window.dispatchEvent(new Event('offline'))
    await jest.advanceTimersByTimeAsync(600_000)
    expect(asked).toEqual([])
    onLine.mockReturnValue(true)
    window.dispatchEvent(new Event('online'))
    await jest.advanceTimersByTimeAsync(1_000)
    expect(getPolls()).toBe(1)
  })

  it('asks less and less often while it gets no answer, and recovers', async () => {
    open({ version: 'a', items: [one] })
    fails = true
    await jest.advanceTimersByTimeAsync(600_000)
    expect(getPolls()).toBeGreaterThan(3)
    expect(getPolls()).toBeLessThan(10)
    fails = false
    await jest.advanceTimersByTimeAsync(360_000)
    await serve({ version: 'b', items: [two, one] })
    expect(getButton()).toHaveTextContent('1 new update')
  })

  it('stops when it leaves the page', async () => {
    open({ version: 'a', items: [one] })
    document.body.replaceChildren()
    await jest.advanceTimersByTimeAsync(600_000)
    expect(asked).toEqual([])
  })

  it.each([
    ['#post-update.1', ['/news/a/updates/update.1']],
    ['#post-..', []],
    ['#post-../../../api/preview/disable', []],
    ['#post-%2e%2e/x', []],
    ['#post-x?y', []],
  ])('asks where an update is now only by its id: %s', async (hash, addresses) => {
    location.hash = hash
    fails = true
    open({ version: '1', items: [{ id: 'a' }] })
    await jest.advanceTimersByTimeAsync(0)
    expect(asked).toEqual(addresses)
    location.hash = ''
  })
})
