import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { screen, waitFor } from '@testing-library/dom'
import './reading-place.ts'
import { shelves } from './shelves.ts'

const story = {
  href: '/news/a',
  title: 'Story',
  section: 'Chips',
  accent: 'teal',
  publishedAt: '2026-01-28T12:27:00Z',
  picture: '',
}
const scrolled = jest.fn()

beforeEach(() => {
  localStorage.clear()
  Object.defineProperties(HTMLElement.prototype, {
    showPopover: {
      configurable: true,
      value(this: HTMLElement) {
        this.dataset['open'] = 'yes'
      },
    },
    hidePopover: {
      configurable: true,
      value(this: HTMLElement) {
        delete this.dataset['open']
      },
    },
  })
  Element.prototype.scrollIntoView = scrolled
  Object.assign(globalThis, {
    IntersectionObserver: class {
      observe() {}
      disconnect() {}
    },
  })
})
afterEach(() => {
  document.body.replaceChildren()
  scrolled.mockReset()
})

/** A text of ten blocks, each as high as the window, of which `passed` have left it. */
function mount(passed: number, blocks = 10): void {
  document.body.innerHTML = `<reading-place data-story='${JSON.stringify(story)}'><div>${'<p>Text</p>'.repeat(blocks)}</div>
    <div popover="manual"><button>Go on</button><button>No</button></div></reading-place>`
  const text = document.querySelector('reading-place > div')
  if (!text) throw new Error('No text.')
  const toRect = (top: number, height: number) => () =>
    new DOMRect(0, top * innerHeight, 1, height * innerHeight)
  text.getBoundingClientRect = toRect(-passed, blocks)
  ;[...text.children].forEach((block, index) => (block.getBoundingClientRect = toRect(index - passed, 1)))
}

const leave = () => dispatchEvent(new Event('pagehide'))
const isOffered = () => document.querySelector('[popover]')?.hasAttribute('data-open')

describe('<reading-place>', () => {
  it('remembers the block at the top of the window, and offers it next time', async () => {
    mount(4.5)
    expect(isOffered()).toBe(false)
    leave()
    expect(shelves.begun.read()).toEqual([{ ...story, place: 4 }])
    mount(0)
    await waitFor(() => expect(isOffered()).toBe(true))
    expect(scrolled).not.toHaveBeenCalled()
    screen.getByText('Go on').click()
    expect(scrolled.mock.contexts).toEqual([screen.getAllByText('Text')[4]])
    expect(screen.getAllByText('Text')[4]).toHaveFocus()
    expect(isOffered()).toBe(false)
  })

  it('keeps the place of a reader who only looks in again', async () => {
    shelves.begun.put({ ...story, place: 4 })
    mount(0)
    await waitFor(() => expect(isOffered()).toBe(true))
    screen.getByText('No').click()
    expect(isOffered()).toBe(false)
    leave()
    expect(shelves.begun.read()).toHaveLength(1)
  })

  it('forgets a story once its end was seen', () => {
    shelves.begun.put({ ...story, place: 4 })
    mount(9)
    leave()
    expect(shelves.begun.read()).toEqual([])
  })

  it.each([
    ['hardly begun', 0.2, 10],
    ['short', 1.2, 2],
  ])('keeps no place of a story that is %s', (_, passed, blocks) => {
    mount(passed, blocks)
    leave()
    expect(shelves.begun.read()).toEqual([])
  })

  it('offers nothing where the text has become shorter than the place', async () => {
    shelves.begun.put({ ...story, place: 30 })
    mount(0)
    await import('./offer-place.ts')
    await new Promise((resolve) => setTimeout(resolve))
    expect(isOffered()).toBe(false)
  })
})
