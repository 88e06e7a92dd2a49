import { describe, expect, it } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import { toTestCard } from '@/tests/fixtures/views'
import { Neighbours } from './neighbours'

describe('Neighbours', () => {
  it('leads to the newer and the older story of the section', () => {
    render(<Neighbours newer={toTestCard(1)} older={toTestCard(2)} section="Chips" />)
    const links = within(screen.getByRole('navigation', { name: 'Next to this story in Chips' }))
    const newer = links.getByRole('link', { name: 'Newer in Chips Story 1' })
    expect(newer).toHaveAttribute('href', '/news/story-1')
    expect(newer).toHaveAttribute('rel', 'prev')
    expect(links.getByRole('link', { name: 'Older in Chips Story 2' })).toHaveAttribute('rel', 'next')
  })

  it('has one link at an end of the list', () => {
    render(<Neighbours newer={null} older={toTestCard(2)} section="Chips" />)
    expect(screen.getAllByRole('link')).toHaveLength(1)
  })

  it('is absent for the only story of a section', () => {
    const { container } = render(<Neighbours newer={null} older={null} section="Chips" />)
    expect(container).toBeEmptyDOMElement()
  })
})
