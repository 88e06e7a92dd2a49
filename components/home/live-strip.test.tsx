import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { toTestCard } from '@/tests/fixtures/views'
import { LiveStrip } from './live-strip'

describe('LiveStrip', () => {
  it('leads to the story and to each post', () => {
    const updates = [
      { _id: 'u', headline: 'Doors open', publishedAt: '2026-02-01T10:05:00Z', anchor: 'post-u' },
    ]
    render(<LiveStrip live={{ ...toTestCard(8, { kind: 'live' }), updates }} />)
    expect(screen.getByRole('link', { name: 'Story 8' })).toHaveAttribute('href', '/news/story-8')
    expect(screen.getByRole('link', { name: 'Doors open' })).toHaveAttribute('href', '/news/story-8#post-u')
    expect(screen.getByText('Feb 1, 2026, 10:05 AM UTC')).toHaveAttribute('datetime', '2026-02-01T10:05:00Z')
  })
})
