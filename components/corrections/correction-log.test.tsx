import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { CorrectionLog } from './correction-log'

const item = {
  _key: 'a',
  text: 'An earlier version misspelled a name.',
  date: '2026-01-29T09:00:00Z',
  story: {
    _id: 'story',
    title: 'Beijing lets H200 chips in',
    slug: 'beijing-h200',
    href: '/news/beijing-h200',
    publishedAt: '2026-01-28T12:27:00Z',
    section: { title: 'Chips', slug: 'chips', accent: 'cobalt' as const, href: '/chips' },
  },
}

const show = (items: (typeof item)[], total = items.length, page = 1) =>
  render(<CorrectionLog log={{ items, total }} page={page} path="/corrections/log" policy="/corrections" />)

describe('CorrectionLog', () => {
  it('tells what was wrong, when it was put right and where', () => {
    show([item])
    expect(screen.getByRole('heading', { level: 1, name: 'Corrections' })).toBeInTheDocument()
    expect(screen.getByRole('link', { name: item.story.title })).toHaveAttribute(
      'href',
      '/news/beijing-h200#corrections',
    )
    expect(screen.getByText('January 29, 2026')).toHaveAttribute('datetime', item.date)
    expect(screen.getByRole('listitem')).toHaveTextContent(item.text)
    expect(screen.getByText('Published January 28, 2026')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'How we correct mistakes' })).toHaveAttribute(
      'href',
      '/corrections',
    )
  })

  it('has pages', () => {
    show([item], 30, 2)
    expect(screen.getByText('Page 2 of 3')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: /Older/ })).toHaveAttribute('href', '/corrections/log/page/3')
  })

  it('says so when there was nothing to correct', () => {
    show([])
    expect(screen.getByText('Nothing has had to be corrected yet.')).toBeInTheDocument()
  })
})
