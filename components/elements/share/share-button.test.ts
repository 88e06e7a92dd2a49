import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { screen } from '@testing-library/dom'
import './share-button.ts'

const share = jest.fn<(data: ShareData) => Promise<void>>()

afterEach(() => {
  document.body.replaceChildren()
  Reflect.deleteProperty(navigator, 'share')
})

const mount = () => {
  document.body.innerHTML =
    '<share-button data-url="https://site.test/news/a" data-title="Chips"><button hidden>Share</button></share-button>'
  return screen.getByText('Share')
}

describe('<share-button>', () => {
  it('opens the sheet of the device, and takes it calmly when the reader closes it', async () => {
    Object.defineProperty(navigator, 'share', { configurable: true, value: share })
    share.mockRejectedValue(new DOMException('closed', 'AbortError'))
    const button = mount()
    expect(button).toBeVisible()
    button.click()
    expect(share).toHaveBeenCalledWith({ url: 'https://site.test/news/a', title: 'Chips' })
    await expect(share.mock.results[0]?.value).rejects.toThrow('closed')
  })

  it('stays hidden where the device has none', () => {
    expect(mount()).not.toBeVisible()
  })
})
