import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { toTestCard } from '@/tests/fixtures/views'
import { SectionRail } from './section-rail'

describe('SectionRail', () => {
  it('puts the first story large and the others in lines, in the section’s colour', () => {
    const rail = {
      _id: 'section-chips',
      title: 'Chips',
      slug: 'chips',
      href: '/chips',
      description: 'Silicon.',
      accent: 'cobalt' as const,
      stories: [toTestCard(1), toTestCard(2), toTestCard(3)],
    }
    render(<SectionRail rail={rail} />)
    const region = screen.getByRole('region', { name: 'Chips' })
    expect(region).toHaveAttribute('data-accent', 'cobalt')
    expect(screen.getByRole('link', { name: 'Chips' })).toHaveAttribute('href', '/chips')
    expect(screen.getAllByRole('article').map((article) => article.dataset.size)).toEqual([
      'large',
      'line',
      'line',
    ])
  })
})
