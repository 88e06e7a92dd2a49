import { describe, expect, it } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import { toTestCard } from '@/tests/fixtures/views'
import { Latest } from './latest'

describe('Latest', () => {
  it('groups stories by day and gives each its time', () => {
    const stories = [
      toTestCard(3, { publishedAt: '2026-02-02T00:10:00Z' }),
      toTestCard(2, { publishedAt: '2026-02-01T23:50:00Z' }),
      toTestCard(1, { publishedAt: '2026-02-01T09:00:00Z' }),
    ]
    render(<Latest stories={stories} />)
    const [first = document.body, second = document.body] = screen.getAllByRole('list')
    expect(within(first).getAllByRole('listitem')).toHaveLength(1)
    expect(within(second).getAllByRole('listitem')).toHaveLength(2)
    expect(screen.getByText('February 2, 2026')).toBeInTheDocument()
    expect(within(first).getByText('12:10 AM UTC')).toHaveAttribute('datetime', '2026-02-02T00:10:00Z')
    expect(screen.getByRole('link', { name: 'Story 3' })).toHaveAttribute('href', '/news/story-3')
  })
})
