import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { fireEvent, screen, waitFor } from '@testing-library/dom'
import './light-box.ts'

// The browser that these tests pretend to be has dialogs, but cannot open them.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
})

const figure = (name: string) => `
  <figure>
    <a href="https://site.test/${name}.jpg" data-picture><img src="${name}-small.jpg" alt="Picture ${name}"></a>
    <figcaption><span>Caption ${name}</span> <span>Credit</span></figcaption>
  </figure>`

const mount = (...names: string[]) => {
  document.body.innerHTML = `<light-box>${names.map(figure).join('')}
    <dialog aria-label="Pictures">
      <p role="status" data-position="{number} of {count}"></p>
      <button data-step="-1">Previous</button>
      <div data-frame></div>
      <p data-failed hidden>Failed</p>
      <button data-step="1">Next</button>
      <p data-caption></p>
    </dialog>
  </light-box>`
}

function get<Found extends Element>(selector: string): Found {
  const found = document.querySelector<Found>(selector)
  if (!found) throw new Error(`There is no ${selector}`)
  return found
}

const getLink = (name: string) => get<HTMLAnchorElement>(`a[href$="/${name}.jpg"]`)
const getDialog = () => get<HTMLDialogElement>('dialog')
const getShown = () => getDialog().querySelector('img')

async function open(name: string) {
  getLink(name).click()
  await waitFor(() => expect(getDialog().open).toBe(true))
  return getDialog()
}

beforeEach(() => {
  document.documentElement.lang = 'en'
  document.documentElement.dir = 'ltr'
  mount('a', 'b', 'c')
})

afterEach(() => {
  document.body.replaceChildren()
})

describe('<light-box>', () => {
  it('shows the picture that was pressed, large, with its words and its place', async () => {
    const dialog = await open('b')
    expect(getShown()).toHaveAttribute('src', 'https://site.test/b.jpg')
    expect(getShown()).toHaveAttribute('alt', 'Picture b')
    expect(dialog).toHaveTextContent('2 of 3')
    expect(dialog).toHaveTextContent('Caption b Credit')
  })

  it('loads no large picture before it is asked for', async () => {
    expect(getShown()).toBeNull()
    await open('a')
    expect(getDialog().querySelectorAll('img')).toHaveLength(1)
  })

  it.each([
    ['ArrowRight', '2 of 3'],
    ['ArrowLeft', '1 of 3'],
    ['End', '3 of 3'],
    ['Home', '1 of 3'],
  ])('goes by keys: %s', async (key, place) => {
    const dialog = await open('a')
    fireEvent.keyDown(dialog, { key })
    expect(dialog).toHaveTextContent(place)
  })

  it('follows the direction of the language', async () => {
    document.documentElement.dir = 'rtl'
    getDialog().style.direction = 'rtl'
    const dialog = await open('a')
    fireEvent.keyDown(dialog, { key: 'ArrowLeft' })
    expect(dialog).toHaveTextContent('2 of 3')
  })

  it('goes by buttons, which say where there is no further', async () => {
    const dialog = await open('b')
    const [back, on] = [screen.getByText('Previous'), screen.getByText('Next')]
    expect(on).toHaveAttribute('aria-disabled', 'false')
    on.click()
    expect(dialog).toHaveTextContent('3 of 3')
    expect(on).toHaveAttribute('aria-disabled', 'true')
    on.click()
    expect(dialog).toHaveTextContent('3 of 3')
    back.click()
    expect(dialog).toHaveTextContent('2 of 3')
  })

  it('has no buttons for a picture alone', async () => {
    mount('only')
    await open('only')
    expect(screen.getByText('Next')).not.toBeVisible()
  })

  it('goes by swipes of one finger', async () => {
    const dialog = await open('a')
    const swipe = (from: number, to: number, fingers = 1) => {
      const touch = (clientX: number) => ({ identifier: 0, target: dialog, clientX })
      const begin = { touches: Array.from({ length: fingers }, () => touch(from)) }
      fireEvent(dialog, Object.assign(new Event('touchstart'), begin))
      fireEvent(dialog, Object.assign(new Event('touchend'), { changedTouches: [touch(to)] }))
    }
    swipe(300, 100)
    expect(dialog).toHaveTextContent('2 of 3')
    swipe(300, 290)
    expect(dialog).toHaveTextContent('2 of 3')
    swipe(300, 100, 2)
    expect(dialog).toHaveTextContent('2 of 3')
    swipe(100, 300)
    expect(dialog).toHaveTextContent('1 of 3')
  })

  it('gives the focus back, and listens to nothing more', async () => {
    const dialog = await open('a')
    dialog.close()
    expect(getLink('a')).toHaveFocus()
    fireEvent.keyDown(dialog, { key: 'End' })
    expect(dialog).toHaveTextContent('1 of 3')
  })

  it('closes beside the picture, not on it', async () => {
    const dialog = await open('a')
    getShown()?.click()
    expect(dialog.open).toBe(true)
    dialog.querySelector<HTMLElement>('[data-frame]')?.click()
    expect(dialog.open).toBe(false)
  })

  it('says when a picture cannot be loaded, until another is shown', async () => {
    const dialog = await open('a')
    fireEvent.error(get('dialog img'))
    expect(screen.getByText('Failed')).toBeVisible()
    fireEvent.keyDown(dialog, { key: 'ArrowRight' })
    expect(screen.getByText('Failed')).not.toBeVisible()
  })

  it('leaves presses alone that ask for another window', () => {
    const followed = jest.fn((event: Event) => event.preventDefault())
    document.body.addEventListener('click', followed, { once: true })
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true })
    let prevented: boolean | undefined
    document.querySelector('light-box')?.addEventListener('click', () => (prevented = event.defaultPrevented))
    getLink('a').dispatchEvent(event)
    expect(prevented).toBe(false)
    expect(getDialog().open).toBe(false)
  })
})
