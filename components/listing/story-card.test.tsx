import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { toTestCard } from '@/tests/fixtures/views'
import { StoryCard } from './story-card'

describe('StoryCard', () => {
  it('shows picture, kicker, headline, standfirst, byline, date and reading time', () => {
    render(<StoryCard story={toTestCard(7)} />)
    expect(screen.getByRole('img', { name: 'A wafer under a lamp' })).toHaveAttribute('loading', 'lazy')
    expect(screen.getByRole('link', { name: 'Tech News' })).toBeInTheDocument()
    expect(screen.getByRole('heading', { level: 3, name: 'Story 7' })).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Story 7' })).toHaveAttribute('href', '/news/story-7')
    expect(screen.getByText('A first batch for three companies.')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Ada Voss' })).toBeInTheDocument()
    expect(screen.getByText('Jan 28, 2026')).toBeInTheDocument()
    expect(screen.getByText('3 min read')).toBeInTheDocument()
    expect(screen.getByRole('article')).toHaveAttribute('data-accent', 'vermilion')
  })

  it('leads a page with a larger headline and an eager picture', () => {
    render(<StoryCard story={toTestCard()} size="lead" level={2} priority />)
    expect(screen.getByRole('heading', { level: 2 })).toBeInTheDocument()
    expect(screen.getByRole('img')).toHaveAttribute('fetchpriority', 'high')
  })

  it('does without a standfirst', () => {
    render(<StoryCard story={toTestCard(1, { standfirst: null })} />)
    expect(screen.queryByText('A first batch for three companies.')).toBeNull()
  })
})
