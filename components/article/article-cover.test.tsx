import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { toTestArticle } from '@/tests/fixtures/views'
import { ArticleCover } from './article-cover'

describe('ArticleCover', () => {
  it('shows the picture first, labelled by its section, with caption and credit', () => {
    render(<ArticleCover article={toTestArticle()} />)
    expect(screen.getByRole('img', { name: 'A wafer under a lamp' })).toHaveAttribute('fetchpriority', 'high')
    expect(screen.getByRole('link', { name: 'Tech News' })).toHaveAttribute('href', '/tech-news')
    expect(screen.getByRole('figure')).toHaveTextContent('A wafer. Illustration: Dateline')
  })
})
