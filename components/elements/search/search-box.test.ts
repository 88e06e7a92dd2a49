import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { fireEvent, screen, waitFor } from '@testing-library/dom'
import './search-box.ts'

const suggestions = [
  { kind: 'Topic', label: 'AI chips', href: '/topics/ai-chips' },
  { kind: 'Story', label: '<img src=x onerror=alert(1)>', href: '#story' },
]

/** Letters typed by each test are its own: answers are remembered. */
let letters = 0
const fetched = jest.fn<typeof fetch>()

beforeEach(() => {
  fetched.mockReset()
  fetched.mockImplementation(() => Promise.resolve(toResponse(200, { suggestions })))
  Object.defineProperty(globalThis, 'fetch', { configurable: true, value: fetched })
  document.body.innerHTML = `<form><search-box data-suggested="Suggestions: {count}" data-none="None">
    <label for="search">Search</label><input id="search" type="search" name="q">
    <ul id="suggestions" aria-label="Suggestions" hidden></ul><p role="status"></p></search-box></form>`
})
afterEach(() => {
  document.body.replaceChildren()
  location.hash = ''
})

function toResponse(status: number, body: unknown): Response {
  const response = { ok: status === 200, status, json: () => Promise.resolve(body) }
  return Object.assign(Object.create(null), response)
}

const getInput = () => screen.getByRole<HTMLInputElement>('combobox')

function type(text = `letters ${(letters += 1)}`): HTMLInputElement {
  const input = getInput()
  input.value = text
  fireEvent.input(input)
  return input
}

async function unfold(): Promise<HTMLInputElement> {
  const input = type()
  await waitFor(() => expect(input).toHaveAttribute('aria-expanded', 'true'))
  return input
}

const getChosen = () => {
  const id = getInput().getAttribute('aria-activedescendant')
  return id === null ? null : document.getElementById(id)?.firstChild?.textContent
}

describe('<search-box>', () => {
  it('is a combobox once its script has loaded', () => {
    const input = getInput()
    expect(input).toHaveAttribute('aria-autocomplete', 'list')
    expect(input).toHaveAttribute('aria-controls', 'suggestions')
    expect(input).toHaveAttribute('aria-expanded', 'false')
  })

  it('suggests after a pause, once, and says how many', async () => {
    type('a pau')
    type('a paus')
    type('a pause')
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2))
    expect(fetched.mock.calls.map(([address]) => address)).toEqual(['/api/search?q=a+pause'])
    expect(screen.getByRole('status')).toHaveTextContent('Suggestions: 2')
    expect(document.querySelector('img')).toBeNull()
  })

  it('walks up and down, and through what was typed at either end', async () => {
    const input = await unfold()
    const seen = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp'].map((key) => {
      fireEvent.keyDown(input, { key })
      return getChosen()
    })
    const [topic, story] = suggestions.map(({ label }) => label)
    expect(seen).toEqual([topic, story, null, story, topic])
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('AI chips')
  })

  it('opens what was chosen', async () => {
    const input = await unfold()
    fireEvent.keyDown(input, { key: 'ArrowUp' })
    fireEvent.keyDown(input, { key: 'Enter' })
    expect(location.hash).toBe('#story')
  })

  it('opens what is clicked', async () => {
    await unfold()
    fireEvent.click(screen.getByText('Story'))
    expect(location.hash).toBe('#story')
  })

  it('searches for what was typed where nothing was chosen', async () => {
    const input = await unfold()
    expect(fireEvent.keyDown(input, { key: 'Enter' })).toBe(true)
  })

  it('folds at Escape and when it is left, and unfolds again', async () => {
    const input = await unfold()
    fireEvent.keyDown(input, { key: 'Escape' })
    expect(input).toHaveAttribute('aria-expanded', 'false')
    fireEvent.keyDown(input, { key: 'ArrowDown' })
    await waitFor(() => expect(input).toHaveAttribute('aria-expanded', 'true'))
    fireEvent.blur(input)
    expect(input).toHaveAttribute('aria-expanded', 'false')
    expect(fetched).toHaveBeenCalledTimes(1)
  })

  it('leaves keys alone while a character is composed', async () => {
    const input = await unfold()
    fireEvent.keyDown(input, { key: 'ArrowDown', isComposing: true })
    expect(getChosen()).toBeNull()
  })

  it('gives up what has been overtaken', async () => {
    const signals: (AbortSignal | null | undefined)[] = []
    fetched.mockImplementation((_, options) => {
      signals.push(options?.signal)
      return new Promise(() => undefined)
    })
    type()
    await waitFor(() => expect(signals).toHaveLength(1))
    type()
    expect(signals[0]?.aborted).toBe(true)
  })

  it('says that there is nothing, and is silent about failures', async () => {
    fetched.mockImplementation(() => Promise.resolve(toResponse(200, { suggestions: [] })))
    const input = type()
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('None'))
    expect(input).toHaveAttribute('aria-expanded', 'false')
    fetched.mockImplementation(() => Promise.resolve(toResponse(503, {})))
    type()
    await waitFor(() => expect(fetched).toHaveBeenCalledTimes(2))
    expect(input).toHaveAttribute('aria-expanded', 'false')
  })
})
