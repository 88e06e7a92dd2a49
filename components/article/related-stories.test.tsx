import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { toTestCard } from '@/tests/fixtures/views'
import { RelatedStories } from './related-stories'

describe('RelatedStories', () => {
  it('shows the editors’ words over the stories', () => {
    render(<RelatedStories title="More Tech Innovations" text="Discover more" stories={[toTestCard(4)]} />)
    const region = screen.getByRole('region', { name: 'More Tech Innovations' })
    expect(region).toHaveTextContent('Discover more')
    expect(screen.getByRole('heading', { level: 3, name: 'Story 4' })).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'More Tech Innovations' })).toHaveAttribute('href', '/tech')
  })

  it('is absent when there is nothing to read on', () => {
    const { container } = render(<RelatedStories title="More" text="" stories={[]} />)
    expect(container).toBeEmptyDOMElement()
  })
})
