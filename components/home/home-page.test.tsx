import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { toTestCard } from '@/tests/fixtures/views'
import { HomePage } from './home-page'

describe('HomePage', () => {
  it('leads with the newest story, then the latest', () => {
    render(
      <HomePage
        name="Dateline"
        home={{
          lead: toTestCard(1),
          latest: [2, 3, 4].map((number) => toTestCard(number)),
          live: null,
          rails: [],
        }}
      />,
    )
    expect(screen.getByRole('heading', { level: 1, name: 'Dateline' })).toBeInTheDocument()
    expect(screen.getByRole('heading', { level: 2, name: 'Story 1' })).toBeInTheDocument()
    expect(screen.getByRole('region', { name: 'Latest' })).toHaveTextContent('Story 4')
    expect(screen.getByRole('heading', { level: 2, name: 'Story 3' })).toBeInTheDocument()
    expect(screen.queryByText('Live')).toBeNull()
  })

  it('says so before the first story', () => {
    render(<HomePage name="Dateline" home={{ lead: null, latest: [], live: null, rails: [] }} />)
    expect(screen.getByText(/has not been published yet/)).toBeInTheDocument()
  })
})
