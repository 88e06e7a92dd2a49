import { expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { toTestArticle } from '@/tests/fixtures/views'
import { OlderUpdatesPage } from './older-updates-page'

const update = {
  _id: 'u1',
  headline: 'Doors open',
  publishedAt: '2026-02-01T10:05:00Z',
  editedAt: '2026-02-01T10:05:00Z',
  key: null,
  pinned: null,
  author: { name: 'Ada Voss', slug: 'ada-voss' },
  body: [],
}

it('shows a page of updates that leads back to the story and to its neighbours', () => {
  const story = toTestArticle({ kind: 'live', updates: [update], updateCount: 55 })
  render(<OlderUpdatesPage story={story} page={2} breadcrumbs={[]} />)
  expect(screen.getByRole('heading', { level: 1, name: story.title })).toBeInTheDocument()
  expect(screen.getByText(/Older updates · Page 2 of 3/)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'To the story and its newest updates' })).toHaveAttribute(
    'href',
    story.href,
  )
  expect(screen.getByRole('link', { name: /newer/i })).toHaveAttribute('href', story.href)
  expect(screen.getByRole('link', { name: /older →/i })).toHaveAttribute('href', `${story.href}/page/3`)
  expect(document.getElementById('post-u1')).toHaveTextContent('Doors open')
  expect(document.querySelector('live-updates')).not.toHaveAttribute('data-src')
})
