import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { SectionLabel } from './section-label'

describe('SectionLabel', () => {
  it('links to its section', () => {
    render(<SectionLabel href="/chips">Chips</SectionLabel>)
    expect(screen.getByRole('link', { name: 'Chips' })).toHaveAttribute('href', '/chips')
  })
})
