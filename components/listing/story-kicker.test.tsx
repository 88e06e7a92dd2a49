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

  it('does not call a live story live that has ended', () => {
    render(<StoryKicker story={toTestCard(1, { kind: 'live', liveEndedAt: '2026-02-01T18:00:00Z' })} />)
    expect(screen.getByText('As it happened')).toBeInTheDocument()
    expect(screen.queryByText('Live')).toBeNull()
  })
})
