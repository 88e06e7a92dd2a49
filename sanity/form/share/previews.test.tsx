import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { Themed } from '../../../tests/setup/themed.tsx'
import type { PageFacts } from './page-facts.ts'
import { SearchResult } from './search-result.tsx'
import { FeedCard, XCard } from './share-cards.tsx'

const facts: PageFacts = {
  title: 'Fab boom – Dateline',
  shareTitle: 'Fab boom',
  description: 'word '.repeat(40).trim(),
  url: 'https://news.example/news/fab-boom',
  image: null,
  siteName: 'Dateline',
  hidden: false,
}

describe('previews of a page', () => {
  it('show its address as search engines do, and cut its description', () => {
    render(<SearchResult facts={facts} width="phone" />, { wrapper: Themed })
    expect(screen.getByText('https://news.example › news › fab-boom')).toBeInTheDocument()
    expect(screen.getByText(/^(word ){23}word …$/)).toBeInTheDocument()
  })

  it('say where a picture is missing', () => {
    render(<FeedCard facts={facts} />, { wrapper: Themed })
    expect(screen.getByText('No picture yet')).toBeInTheDocument()
    expect(screen.getByText('news.example')).toBeInTheDocument()
  })

  it('put the title on the picture', () => {
    const { container } = render(<XCard facts={{ ...facts, image: 'https://lake.example/i.jpg' }} />, {
      wrapper: Themed,
    })
    expect(container.querySelector('img')).toHaveAttribute('src', 'https://lake.example/i.jpg')
    expect(screen.getByText('Fab boom')).toBeInTheDocument()
  })
})
