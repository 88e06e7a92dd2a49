import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { testAuthor } from '@/tests/fixtures/views'
import { AuthorBox } from './author-box'

describe('AuthorBox', () => {
  it('introduces the author with the first paragraph of the bio', () => {
    render(<AuthorBox author={testAuthor} />)
    expect(screen.getByRole('region', { name: 'About Ada Voss' })).toHaveTextContent('Chips correspondent')
    expect(screen.getByRole('link', { name: 'Ada Voss' })).toHaveAttribute('href', '/authors/ada-voss')
    expect(screen.getByText('Writes about silicon.')).toBeInTheDocument()
    expect(screen.queryByText('Lives by the sea.')).toBeNull()
  })
})
