import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { toTestCard } from '@/tests/fixtures/views'
import { StoryKicker } from './story-kicker'

describe('StoryKicker', () => {
  it('links section and category', () => {
    const { container } = render(<StoryKicker story={toTestCard()} />)
    expect(container.textContent).toBe('Tech News • General Tech')
    expect(screen.getByRole('link', { name: 'Tech News' })).toHaveAttribute('href', '/tech-news')
    expect(screen.getByRole('link', { name: 'General Tech' })).toHaveAttribute('href', '/tech/general-tech')
  })

  it('leaves the section out where it is plain', () => {
    const { container } = render(<StoryKicker story={toTestCard()} brief />)
    expect(container.textContent).toBe('General Tech')
  })

  it.each([
    ['analysis', 'Analysis'],
    ['opinion', 'Opinion'],
    ['live', 'Live'],
  ])('flags %s', (kind, flag) => {
    render(<StoryKicker story={toTestCard(1, { kind })} />)
    expect(screen.getByText(flag)).toBeInTheDocument()
  })
})
