import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { Corrections } from './corrections'

const correction = { _key: 'a', text: 'An earlier version misspelled a name.', date: '2026-01-29T09:00:00Z' }

describe('Corrections', () => {
  it('dates each correction', () => {
    render(<Corrections corrections={[correction]} />)
    expect(screen.getByRole('region', { name: 'Correction' })).toHaveTextContent(correction.text)
    expect(screen.getByText('January 29, 2026')).toHaveAttribute('datetime', correction.date)
  })

  it('counts several', () => {
    render(<Corrections corrections={[correction, { ...correction, _key: 'b' }]} />)
    expect(screen.getByRole('heading', { name: 'Corrections' })).toBeInTheDocument()
  })

  it('is absent from a story that was right', () => {
    const { container } = render(<Corrections corrections={[]} />)
    expect(container).toBeEmptyDOMElement()
  })
})
