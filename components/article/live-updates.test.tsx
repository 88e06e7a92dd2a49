import { describe, expect, it } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
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

describe('LiveUpdates', () => {
  it('gives each post its own address, time and author', () => {
    const { updates } = toTestArticle({ kind: 'live', updates: [update('u2', { key: true }), update('u1')] })
    render(<LiveUpdates updates={updates} total={71} />)
    expect(screen.getByRole('heading', { level: 2, name: '71 updates' })).toBeInTheDocument()
    const [newest = document.body, older = document.body] = screen.getAllByRole('listitem')
    expect(newest).toHaveAttribute('id', 'post-u2')
    expect(within(newest).getByText('Key event')).toBeInTheDocument()
    expect(within(newest).getByRole('link', { name: 'February 1, 2026 at 10:05 AM UTC' })).toHaveAttribute(
      'href',
      '#post-u2',
    )
    expect(within(older).queryByText('Key event')).toBeNull()
    expect(within(older).getByRole('link', { name: 'Ada Voss' })).toHaveAttribute('href', '/authors/ada-voss')
  })

  it('is absent from other stories', () => {
    const { container } = render(<LiveUpdates updates={[]} total={0} />)
    expect(container).toBeEmptyDOMElement()
  })
})
