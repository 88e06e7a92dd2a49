import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { TopicLinks } from './topic-links'

const links = [
  { href: '/tech', title: 'All', count: 30 },
  { href: '/tech/chips', title: 'Chips', count: 4 },
]

describe('TopicLinks', () => {
  it('marks where the reader is', () => {
    render(<TopicLinks label="Categories" links={links} current="/tech" />)
    expect(screen.getByRole('link', { name: 'All 30' })).toHaveAttribute('aria-current', 'page')
    expect(screen.getByRole('link', { name: 'Chips 4' })).not.toHaveAttribute('aria-current')
  })

  it('is absent without links', () => {
    const { container } = render(<TopicLinks label="Categories" links={[]} />)
    expect(container).toBeEmptyDOMElement()
  })
})
