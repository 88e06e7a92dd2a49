import { describe, expect, it } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import { UPDATES_PER_PAGE } from '@/lib/content/live-update/update-pages'
import { toTestArticle } from '@/tests/fixtures/views'
import { LiveUpdates } from './live-updates'

const update = (id: string, more: object = {}) => ({
  _id: id,
  headline: `Headline ${id}`,
  publishedAt: '2026-02-01T10:05:00Z',
  editedAt: '2026-02-01T10:05:00Z',
  key: null,
  pinned: null,
  author: { name: 'Ada Voss', slug: 'ada-voss' },
  body: [],
  ...more,
})

const toLive = (more: object = {}) =>
  toTestArticle({
    kind: 'live',
    updates: [update('u2', { key: true }), update('u1')],
    updateCount: 2,
    ...more,
  })

const getElement = () => document.querySelector('live-updates')

describe('LiveUpdates', () => {
  it('gives each post its own address, time and author', () => {
    render(<LiveUpdates article={toLive({ updateCount: 71 })} follow />)
    expect(screen.getByRole('heading', { level: 2, name: '71 updates' })).toBeInTheDocument()
    const list = document.querySelector<HTMLElement>('[data-updates]') ?? document.body
    const [newest = document.body, older = document.body] = within(list).getAllByRole('listitem')
    expect(newest).toHaveAttribute('id', 'post-u2')
    expect(within(newest).getByText('Key event')).toBeInTheDocument()
    expect(within(newest).getByRole('link', { name: 'Feb 1, 2026, 10:05 AM UTC' })).toHaveAttribute(
      'href',
      '#post-u2',
    )
    expect(newest.querySelector('copy-link')).toHaveAttribute(
      'data-url',
      expect.stringMatching(/^http.*\/news\/beijing-h200\/updates\/u2$/),
    )
    expect(within(older).queryByText('Key event')).toBeNull()
    expect(within(older).getByRole('link', { name: 'Ada Voss' })).toHaveAttribute('href', '/authors/ada-voss')
  })

  it('sums up key events, those of older pages included', () => {
    render(<LiveUpdates article={toLive({ keyEvents: [update('u2'), update('long-ago')] })} follow />)
    const summary = within(screen.getByRole('navigation', { name: 'Key events' }))
    expect(summary.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '#post-u2',
      '/news/beijing-h200/updates/long-ago',
    ])
  })

  it('leads to older updates when they fill more than a page', () => {
    render(<LiveUpdates article={toLive({ updateCount: UPDATES_PER_PAGE + 1 })} follow />)
    expect(screen.getByRole('link', { name: /older/i })).toHaveAttribute('href', '/news/beijing-h200/page/2')
  })

  it('follows a running story, with every word that it may have to say', () => {
    render(<LiveUpdates article={toLive()} follow />)
    expect(getElement()).toHaveAttribute('data-src', '/news/beijing-h200/latest.json')
    expect(getElement()).toHaveAttribute('data-new-one', '{count} new update')
    expect(getElement()).toHaveAttribute('data-new-other', '{count} new updates')
    expect(screen.getByText('Live')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Look for newer updates' })).toHaveAttribute(
      'href',
      '/news/beijing-h200',
    )
  })

  it('does not follow one that has ended, and says when it did', () => {
    render(<LiveUpdates article={toLive({ liveEndedAt: '2026-02-01T18:00:00Z' })} follow />)
    expect(getElement()).not.toHaveAttribute('data-src')
    expect(getElement()).toHaveTextContent('This live story ended on February 1, 2026 at 6:00 PM UTC.')
    expect(screen.queryByText('Live')).toBeNull()
  })

  it('does not follow a preview', () => {
    render(<LiveUpdates article={toLive()} follow={false} />)
    expect(getElement()).not.toHaveAttribute('data-src')
  })

  it('waits for the first update of a running story', () => {
    render(<LiveUpdates article={toLive({ updates: [], updateCount: 0 })} follow />)
    expect(screen.getByRole('heading', { name: 'No updates yet' })).toBeInTheDocument()
    expect(getElement()).toHaveAttribute('data-src')
  })

  it('is absent from other stories', () => {
    const { container } = render(<LiveUpdates article={toTestArticle()} follow />)
    expect(container).toBeEmptyDOMElement()
  })
})
