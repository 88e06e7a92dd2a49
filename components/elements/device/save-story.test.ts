import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { screen } from '@testing-library/dom'
import './save-story.ts'
import { shelves } from './shelves.ts'

const story = {
  href: '/news/a',
  title: 'Story',
  section: 'Chips',
  accent: 'teal',
  publishedAt: '2026-01-28T12:27:00Z',
  picture: '',
}

function mount(data = JSON.stringify(story)): HTMLElement {
  document.body.innerHTML = `<save-story data-save="Save" data-saved="Saved"><button hidden>Save</button>
    <p role="status"><span data-message="on" hidden>It is saved</span><span data-message="off" hidden>It is gone</span>
    <span data-message="refused" hidden>Not possible</span></p></save-story>`
  const element = document.querySelector('save-story')
  element?.setAttribute('data-story', data)
  // Once more, as the parser does it: with all its attributes.
  if (element) document.body.replaceChildren(element)
  return screen.getByText('Save', { selector: 'button' })
}

beforeEach(() => localStorage.clear())
afterEach(() => {
  jest.restoreAllMocks()
  document.body.replaceChildren()
})

describe('<save-story>', () => {
  it('saves and lets go, and says which', () => {
    const button = mount()
    expect(button).toBeVisible()
    button.click()
    expect(button).toHaveTextContent('Saved')
    expect(screen.getByText('It is saved')).toBeVisible()
    expect(shelves.saved.read()).toEqual([story])
    button.click()
    expect(button).toHaveTextContent(/^Save$/)
    expect(screen.getByText('It is gone')).toBeVisible()
    expect(screen.getByText('It is saved')).not.toBeVisible()
    expect(shelves.saved.read()).toEqual([])
  })

  it('knows a story that was saved before, and follows other tabs', () => {
    const button = mount()
    shelves.saved.put(story)
    dispatchEvent(new StorageEvent('storage'))
    expect(button).toHaveTextContent('Saved')
  })

  it('says when the browser refuses', () => {
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const button = mount()
    button.click()
    expect(button).toHaveTextContent(/^Save$/)
    expect(screen.getByText('Not possible')).toBeVisible()
  })

  it('shows no button for a story it cannot make out', () => {
    expect(mount('{}')).not.toBeVisible()
  })
})
