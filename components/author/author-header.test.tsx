import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { testAuthor } from '@/tests/fixtures/views'
import { AuthorHeader } from './author-header'

describe('AuthorHeader', () => {
  it('shows the whole biography and the profiles', () => {
    render(<AuthorHeader author={testAuthor} total={9} />)
    expect(screen.getByRole('heading', { level: 1, name: 'Ada Voss' })).toBeInTheDocument()
    expect(screen.getByText('Lives by the sea.')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Mastodon' })).toHaveAttribute(
      'href',
      'https://social.example/@ada',
    )
    expect(screen.getByText('9 stories')).toBeInTheDocument()
  })
})
