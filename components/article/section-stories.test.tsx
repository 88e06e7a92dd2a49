import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { toTestCard } from '@/tests/fixtures/views'
import { SectionStories } from './section-stories'

const section = { title: 'Chips', href: '/chips' }

describe('SectionStories', () => {
  it('names the section and leads to it', () => {
    render(<SectionStories section={section} stories={[toTestCard(1), toTestCard(2)]} />)
    expect(screen.getByRole('region', { name: 'More in Chips' })).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'More in Chips' })).toHaveAttribute('href', '/chips')
    expect(screen.getAllByRole('article')).toHaveLength(2)
  })

  it('is absent when there is nothing else in the section', () => {
    const { container } = render(<SectionStories section={section} stories={[]} />)
    expect(container).toBeEmptyDOMElement()
  })
})
