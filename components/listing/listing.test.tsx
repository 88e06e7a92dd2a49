import { describe, expect, it } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import { toTestCard } from '@/tests/fixtures/views'
import { Listing } from './listing'

const items = [1, 2, 3, 4].map((number) => toTestCard(number))

describe('Listing', () => {
  it('leads the first page with its first story', () => {
    render(<Listing listing={{ items, total: 30 }} page={1} />)
    const [lead = document.body, ...others] = screen.getAllByRole('article')
    expect(lead).toHaveAttribute('data-size', 'lead')
    expect(within(lead).getByRole('heading', { name: 'Story 1' })).toBeInTheDocument()
    expect(others.map((article) => article.dataset.size)).toEqual(['standard', 'standard', 'standard'])
  })

  it('has no lead on later pages', () => {
    render(<Listing listing={{ items, total: 30 }} page={2} />)
    expect(screen.getAllByRole('article').map((article) => article.dataset.size)).not.toContain('lead')
    expect(screen.getAllByRole('article')).toHaveLength(4)
  })

  it('says so when there is nothing yet', () => {
    render(<Listing listing={{ items: [], total: 0 }} page={1} />)
    expect(screen.getByText(/Nothing has been published/)).toBeInTheDocument()
  })
})
