import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { nowhere, testSettings, toTestArticle, toTestCard } from '@/tests/fixtures/views'
import { ArticlePage } from './article-page'

const show = (more: object = {}, onward = nowhere) =>
  render(
    <ArticlePage
      article={toTestArticle(more)}
      settings={testSettings}
      url="https://site.test/news/beijing-h200"
      breadcrumbs={[{ href: '/', label: 'Front page' }]}
      onward={onward}
    />,
  )

describe('ArticlePage', () => {
  it('shows every element of the model page', () => {
    const { container } = show()
    expect(container).toHaveTextContent('Tech News • General Tech')
    expect(screen.getByText('January 28, 2026 at 12:27 PM UTC').tagName).toBe('TIME')
    expect(screen.getAllByRole('img', { name: 'Portrait of Ada Voss' })).toHaveLength(2)
    expect(screen.getAllByRole('link', { name: 'Ada Voss' })).toHaveLength(2)
    expect(screen.getByText('3 min read')).toBeInTheDocument()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Beijing lets H200 chips in')
    expect(screen.getByRole('img', { name: 'A wafer under a lamp' })).toBeInTheDocument()
    expect(container).toHaveTextContent('BEIJING (Dateline) — Authorities have approved.')
    expect(screen.getByRole('region', { name: 'Share this Tech Insight' })).toHaveTextContent(
      'Help the developer community stay updated',
    )
    expect(screen.getByRole('link', { name: 'AI chips' })).toHaveAttribute('href', '/topics/ai-chips')
    expect(screen.getByRole('navigation', { name: 'Breadcrumbs' })).toBeInTheDocument()
  })

  it('reads on into related stories, the section and its neighbours', () => {
    const [newer, older, near, before] = [2, 3, 5, 6].map((number) => toTestCard(number))
    if (!newer || !older || !near || !before) throw new Error('no cards')
    show({}, { newer, older, related: [near], inSection: [before] })
    const region = screen.getByRole('region', { name: 'More Tech Innovations' })
    expect(region).toHaveTextContent('Discover more cutting-edge technology and developments')
    expect(screen.getByRole('link', { name: 'Story 5' })).toHaveAttribute('href', '/news/story-5')
    expect(screen.getByRole('region', { name: 'More in Tech News' })).toHaveTextContent('Story 6')
    expect(screen.getByRole('link', { name: 'Newer in Tech News Story 2' })).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Older in Tech News Story 3' })).toBeInTheDocument()
  })

  it('has no dateline when the story has no place', () => {
    const { container } = show({ dateline: null })
    expect(container).not.toHaveTextContent('(Dateline)')
  })
})
