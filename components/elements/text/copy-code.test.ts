import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { screen } from '@testing-library/dom'
import './copy-code.ts'

const writeText = jest.fn<(text: string) => Promise<void>>()

beforeEach(() => {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } })
  writeText.mockReset()
})

afterEach(() => {
  jest.useRealTimers()
  document.body.replaceChildren()
})

const mount = () => {
  document.body.innerHTML = `<figure>
    <figcaption><copy-code data-copied="Copied" data-failed="Select it"><button hidden>Copy</button><span role="status"></span></copy-code></figcaption>
    <pre><code><span>let</span> a\n<span>let</span> b</code></pre>
  </figure>`
  return screen.getByText('Copy')
}

describe('<copy-code>', () => {
  it('copies the code as it was written, and confirms it for a while', async () => {
    jest.useFakeTimers()
    writeText.mockResolvedValue()
    const button = mount()
    expect(button).toBeVisible()
    button.click()
    expect(writeText).toHaveBeenCalledWith('let a\nlet b')
    await jest.advanceTimersByTimeAsync(10)
    expect(screen.getByRole('status')).toHaveTextContent('Copied')
    await jest.advanceTimersByTimeAsync(5000)
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })

  it('says what to do when the browser refuses', async () => {
    writeText.mockRejectedValue(new Error('denied'))
    mount().click()
    expect(await screen.findByText('Select it')).toBeInTheDocument()
  })

  it('keeps its button hidden where nothing can be copied', () => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })
    expect(mount()).not.toBeVisible()
  })
})
