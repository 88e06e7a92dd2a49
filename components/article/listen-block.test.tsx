import { describe, expect, it } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import { toTestArticle } from '@/tests/fixtures/views'
import { ListenBlock } from './listen-block'

const audio = { url: 'https://lake.test/a.mp3', mimeType: 'audio/mpeg', size: 9, duration: 185 }
const show = (more: object = {}) =>
  render(<ListenBlock article={toTestArticle(more)} siteName="Dateline" />).container
const hidden = { hidden: true }

describe('ListenBlock', () => {
  it('offers the six speeds and begins with 1.0x', () => {
    show()
    const speed = screen.getByRole('combobox', { name: 'Speed', ...hidden })
    expect(speed).toHaveDisplayValue('1.0x')
    const offered = within(speed).getAllByRole('option', hidden)
    expect(offered.map(({ textContent }) => textContent)).toEqual([
      '0.75x',
      '1.0x',
      '1.25x',
      '1.5x',
      '1.75x',
      '2.0x',
    ])
  })

  it('steps by sentences where a voice reads, with the time that takes', () => {
    const container = show()
    for (const name of ['Play', 'Previous sentence', 'Next sentence'])
      expect(screen.getByRole('button', { name, ...hidden })).toBeInTheDocument()
    expect(container.querySelector('audio')).toBeNull()
    expect(container).toHaveTextContent('4 min')
    expect(container.querySelector('[data-part="controls"]')).not.toBeVisible()
  })

  it('plays the recording where there is one, also without a script', () => {
    const container = show({ audio })
    expect(screen.getByRole('button', { name: 'Back 15 seconds', ...hidden })).toBeInTheDocument()
    const player = container.querySelector('audio')
    expect(player).toHaveAttribute('controls')
    expect(player).toHaveAttribute('preload', 'none')
    expect(player).toHaveAttribute('src', audio.url)
    expect(container).toHaveTextContent('3 min')
    expect(container.querySelector('listen-player')).toHaveAttribute('data-duration', '185')
  })

  it('does not read a live story, which changes meanwhile, unless it was recorded', () => {
    expect(show({ kind: 'live' })).toBeEmptyDOMElement()
    expect(show({ kind: 'live', audio })).not.toBeEmptyDOMElement()
  })
})
