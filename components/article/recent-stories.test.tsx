import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { toTestCard } from '@/tests/fixtures/views'
import { RecentStories } from './recent-stories'

const section = { title: 'Chips', href: '/chips' }

describe('RecentStories', () => {
  it('names the section and leads to it', () => {
    render(<RecentStories section={section} stories={[toTestCard(1), toTestCard(2)]} />)
    expect(screen.getByRole('region', { name: 'Most recent in Chips' })).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Most recent in Chips' })).toHaveAttribute('href', '/chips')
    expect(screen.getAllByRole('article')).toHaveLength(2)
  })

  it('is absent when there is nothing else in the section', () => {
    const { container } = render(<RecentStories section={section} stories={[]} />)
    expect(container).toBeEmptyDOMElement()
  })
})
