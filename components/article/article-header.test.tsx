import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { toTestArticle } from '@/tests/fixtures/views'
import { ArticleHeader } from './article-header'

describe('ArticleHeader', () => {
  it('shows kicker, headline and standfirst', () => {
    const { container } = render(<ArticleHeader article={toTestArticle()} />)
    expect(container).toHaveTextContent('Tech News • General Tech')
    expect(screen.getByRole('heading', { level: 1, name: 'Beijing lets H200 chips in' })).toBeInTheDocument()
    expect(screen.getByText('A first batch for three companies.')).toHaveAttribute('data-standfirst')
  })

  it('does without a standfirst', () => {
    const { container } = render(<ArticleHeader article={toTestArticle({ standfirst: null })} />)
    expect(container.querySelector('[data-standfirst]')).toBeNull()
  })
})
