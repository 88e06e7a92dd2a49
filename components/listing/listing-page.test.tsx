import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { toTestCard } from '@/tests/fixtures/views'
import { ListingPage } from './listing-page'

describe('ListingPage', () => {
  it('has a heading, stories, and links to further pages', () => {
    render(
      <ListingPage
        title="More"
        description="Discover"
        listing={{ items: [toTestCard()], total: 25 }}
        page={1}
        path="/tech"
      >
        <p>narrower</p>
      </ListingPage>,
    )
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('More')
    expect(screen.getByText('25 stories')).toBeInTheDocument()
    expect(screen.getByText('narrower')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Page 3' })).toHaveAttribute('href', '/tech/page/3')
  })
})
