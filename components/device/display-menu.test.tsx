import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { paperColours } from '@/lib/paper-colours'
import { displayScript } from './display-script'
import { DisplayMenu } from './display-menu'

const root = document.documentElement
const getThemeColour = () => document.querySelector('meta[name="theme-color"]')?.getAttribute('content')

const mediaList = {
  matches: false,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
}

/** Runs the head's script as the browser does before it paints. */
function openPage(): void {
  const script = document.createElement('script')
  script.text = displayScript
  document.head.replaceChildren(script)
}

beforeEach(async () => {
  window.matchMedia = jest.fn<typeof matchMedia>((media) =>
    Object.assign(new EventTarget(), mediaList, { media }),
  )
  Object.defineProperty(HTMLElement.prototype, 'popover', { configurable: true, value: null })
  await import('../elements/device/display-menu')
})

afterEach(() => {
  jest.restoreAllMocks()
  localStorage.clear()
  dispatchEvent(new StorageEvent('storage'))
})

describe('the display menu', () => {
  it('sets what is chosen at once, keeps it, and forgets it again', () => {
    openPage()
    render(<DisplayMenu />)
    expect(screen.getByText('Display')).toBeVisible()
    screen.getByLabelText('Dark').click()
    screen.getByLabelText('Largest').click()
    expect({ ...root.dataset }).toEqual({ theme: 'dark', text: 'xl' })
    expect(getThemeColour()).toBe(paperColours.dark)
    delete root.dataset['theme']
    delete root.dataset['text']
    openPage()
    expect({ ...root.dataset }).toEqual({ theme: 'dark', text: 'xl' })
    screen.getByLabelText('System').click()
    screen.getByLabelText('Medium').click()
    expect({ ...root.dataset }).toEqual({})
    expect(getThemeColour()).toBeUndefined()
  })

  it('opens on what is chosen, another tab included', () => {
    openPage()
    render(<DisplayMenu />)
    localStorage.setItem('dateline-display', '{"theme":"light","text":"s"}')
    dispatchEvent(new StorageEvent('storage'))
    expect({ ...root.dataset }).toEqual({ theme: 'light', text: 's' })
    expect(screen.getByLabelText('Light')).toBeChecked()
    expect(screen.getByLabelText('Small')).toBeChecked()
  })

  it.each(['{', 'null', '[]', '"dark"', '{"theme":"constructor","text":7}'])(
    'shows the page as it is when the storage holds %s',
    (stored) => {
      localStorage.setItem('dateline-display', stored)
      openPage()
      expect({ ...root.dataset }).toEqual({})
    },
  )

  it('works for this page where the browser keeps nothing', () => {
    for (const method of ['getItem', 'setItem'] as const)
      jest.spyOn(Storage.prototype, method).mockImplementation(() => {
        throw new DOMException('denied', 'SecurityError')
      })
    openPage()
    render(<DisplayMenu />)
    screen.getByLabelText('Dark').click()
    expect(root.dataset['theme']).toBe('dark')
  })
})
