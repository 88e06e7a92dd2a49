import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { toTestArticle } from '@/tests/fixtures/views'
import { ArticleMeta } from './article-meta'

describe('ArticleMeta', () => {
  it('shows the author with picture and name, the time in UTC and the length', () => {
    render(<ArticleMeta article={toTestArticle()} />)
    expect(screen.getByRole('img', { name: 'Portrait of Ada Voss' })).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Ada Voss' })).toHaveAttribute('href', '/authors/ada-voss')
    const time = screen.getByText('January 28, 2026 at 12:27 PM UTC')
    expect(time).toHaveAttribute('datetime', '2026-01-28T12:27:00Z')
    expect(screen.getByText('3 min read')).toBeInTheDocument()
    expect(screen.queryByText('Updated')).toBeNull()
  })

  it('says when the story was updated', () => {
    render(<ArticleMeta article={toTestArticle({ updatedAt: '2026-01-29T08:00:00Z' })} />)
    expect(screen.getByText('January 29, 2026 at 8:00 AM UTC').tagName).toBe('TIME')
    expect(screen.getByText('Updated')).toBeInTheDocument()
  })

  it.each([
    [1, '1 update'],
    [9, '9 updates'],
  ])('counts the posts of a live story, %d of them', (updateCount, text) => {
    render(<ArticleMeta article={toTestArticle({ kind: 'live', updateCount })} />)
    expect(screen.getByText(text)).toBeInTheDocument()
    expect(screen.queryByText(/min read/)).toBeNull()
  })
})
