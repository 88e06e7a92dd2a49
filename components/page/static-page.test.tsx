import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { toTestArticle } from '@/tests/fixtures/views'
import { StaticPage } from './static-page'

describe('StaticPage', () => {
  it('shows title, text and the day of the last change', () => {
    const { body } = toTestArticle()
    const page = {
      _id: 'page-about',
      title: 'About',
      slug: 'about',
      href: '/about',
      editedAt: '2026-03-01T00:00:00Z',
      body,
    }
    render(<StaticPage page={page} />)
    expect(screen.getByRole('heading', { level: 1, name: 'About' })).toBeInTheDocument()
    expect(screen.getByText('March 1, 2026')).toHaveAttribute('datetime', '2026-03-01T00:00:00Z')
    expect(screen.getByText('More follow.')).toBeInTheDocument()
  })
})
