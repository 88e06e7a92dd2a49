import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { PullQuote } from './pull-quote'

describe('PullQuote', () => {
  it('says whose words they are', () => {
    render(<PullQuote text="Heat is the product." attribution="A grid operator" />)
    expect(screen.getByRole('blockquote')).toHaveTextContent('Heat is the product.')
    expect(screen.getByRole('figure')).toHaveTextContent('A grid operator')
  })

  it('has no empty caption', () => {
    const { container } = render(<PullQuote text="Heat." attribution={null} />)
    expect(container.querySelector('figcaption')).toBeNull()
  })
})
