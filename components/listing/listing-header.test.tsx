import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { ListingHeader } from './listing-header'

describe('ListingHeader', () => {
  it('names the list and its length', () => {
    render(<ListingHeader title="Chips" description="All silicon." total={1234} page={1} pageCount={103} />)
    expect(screen.getByRole('heading', { level: 1, name: 'Chips' })).toBeInTheDocument()
    expect(screen.getByText('All silicon.')).toBeInTheDocument()
    expect(screen.getByText('1,234 stories')).toBeInTheDocument()
  })

  it('says where a later page is', () => {
    const { container } = render(<ListingHeader title="Chips" total={1} page={2} pageCount={3} />)
    expect(container).toHaveTextContent('1 story · Page 2 of 3')
  })
})
