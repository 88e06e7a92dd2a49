import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { screen } from '@testing-library/dom'
import './copy-link.ts'

const writeText = jest.fn<(text: string) => Promise<void>>()

beforeEach(() => {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } })
  writeText.mockReset()
})

afterEach(() => {
  document.body.replaceChildren()
})

const mount = () => {
  document.body.innerHTML =
    '<copy-link data-url="https://site.test/news/a" data-copied="Link copied" data-not-copied="Use the address bar"><button hidden>Copy link</button><span role="status"></span></copy-link>'
  return screen.getByText('Copy link')
}

describe('<copy-link>', () => {
  it('shows its button and says when the address is copied', async () => {
    writeText.mockResolvedValue()
    const button = mount()
    expect(button).toBeVisible()
    button.click()
    expect(writeText).toHaveBeenCalledWith('https://site.test/news/a')
    expect(await screen.findByText('Link copied')).toBeInTheDocument()
  })

  it('says what to do when the browser refuses', async () => {
    writeText.mockRejectedValue(new Error('denied'))
    mount().click()
    expect(await screen.findByText(/address bar/)).toBeInTheDocument()
  })

  it('keeps its button hidden where nothing can be copied', () => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })
    expect(mount()).not.toBeVisible()
  })
})
