import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { toTestCard } from '@/tests/fixtures/views'
import { StoryMeta } from './story-meta'

describe('StoryMeta', () => {
  it('says who, when and how long', () => {
    render(<StoryMeta story={toTestCard()} />)
    expect(screen.getByRole('link', { name: 'Ada Voss' })).toHaveAttribute('href', '/authors/ada-voss')
    expect(screen.getByText('Jan 28, 2026')).toHaveAttribute('datetime', '2026-01-28T12:27:00Z')
    expect(screen.getByText('3 min read')).toBeInTheDocument()
  })

  it('leaves the length out where there is little room', () => {
    render(<StoryMeta story={toTestCard()} brief />)
    expect(screen.queryByText('3 min read')).toBeNull()
  })

  it('gives a live story no length', () => {
    render(<StoryMeta story={toTestCard(1, { kind: 'live' })} />)
    expect(screen.getByText('Jan 28, 2026')).toBeInTheDocument()
    expect(screen.queryByText(/min read/)).toBeNull()
  })
})
