import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { testAuthor, toTestCard } from '@/tests/fixtures/views'
import { AuthorPage } from './author-page'

describe('AuthorPage', () => {
  it('lists stories and pages under the author', () => {
    render(<AuthorPage author={testAuthor} listing={{ items: [toTestCard()], total: 13 }} page={2} />)
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Stories, page 2 of 2')
    expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('Story 1')
    expect(screen.getByRole('link', { name: 'Page 1' })).toHaveAttribute('href', '/authors/ada-voss')
  })
})
