import { expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { toTestCard } from '@/tests/fixtures/views'
import { RetractionPage } from './retraction-page'

it('RetractionPage says that, when and why a story was withdrawn, and leads on', () => {
  const retraction = { reason: 'Its figures were invented.', retractedAt: '2026-02-03T09:05:00Z' }
  render(
    <RetractionPage
      retraction={retraction}
      sections={[{ href: '/chips', title: 'Chips' }]}
      stories={[toTestCard(1)]}
    />,
  )
  expect(screen.getByRole('heading', { level: 1, name: 'This story was retracted' })).toBeInTheDocument()
  expect(screen.getByText('February 3, 2026 at 9:05 AM UTC')).toHaveAttribute(
    'datetime',
    '2026-02-03T09:05:00Z',
  )
  expect(screen.getByText('Its figures were invented.')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Chips' })).toHaveAttribute('href', '/chips')
  expect(screen.getByRole('link', { name: 'Story 1' })).toBeInTheDocument()
})
