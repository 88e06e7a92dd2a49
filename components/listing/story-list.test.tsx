import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { toTestCard } from '@/tests/fixtures/views'
import { StoryList } from './story-list'

describe('StoryList', () => {
  it('keeps the order of its stories', () => {
    render(<StoryList stories={[toTestCard(2), toTestCard(1)]} />)
    expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
      'Story 2',
      'Story 1',
    ])
  })
})
