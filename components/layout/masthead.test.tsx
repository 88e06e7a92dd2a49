import { describe, expect, it } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import { Masthead } from './masthead'

describe('Masthead', () => {
  it('leads home and to the sections', () => {
    const nav = [
      { _key: 'a', label: 'Chips', href: '/chips' },
      { _key: 'b', label: 'Security', href: '/security' },
    ]
    render(<Masthead name="Dateline" tagline="Where the story starts" nav={nav} />)
    expect(screen.getByRole('link', { name: 'Dateline' })).toHaveAttribute('href', '/')
    expect(screen.getByRole('banner')).toHaveTextContent('Where the story starts')
    const links = within(screen.getByRole('navigation', { name: 'Sections' })).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/chips', '/security'])
  })
})
