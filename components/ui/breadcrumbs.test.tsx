import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { Breadcrumbs } from './breadcrumbs'

describe('Breadcrumbs', () => {
  it('lists the trail in order', () => {
    const trail = [
      { href: '/', label: 'Front page' },
      { href: '/chips', label: 'Chips' },
    ]
    render(<Breadcrumbs trail={trail} />)
    expect(screen.getByRole('navigation', { name: 'Breadcrumbs' })).toBeInTheDocument()
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/', '/chips'])
  })
})
