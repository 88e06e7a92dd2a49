import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { Kicker } from './kicker'

const links = [
  { href: '/tech-news', label: 'Tech News' },
  { href: '/tech/general', label: 'General Tech' },
]

describe('Kicker', () => {
  it('joins its links with a bullet', () => {
    const { container } = render(<Kicker links={links} />)
    expect(container.textContent).toBe('Tech News • General Tech')
    expect(screen.getByRole('link', { name: 'General Tech' })).toHaveAttribute('href', '/tech/general')
  })

  it('flags what is not plain news', () => {
    render(<Kicker links={links} flag="Analysis" />)
    expect(screen.getByText('Analysis')).toBeInTheDocument()
  })
})
