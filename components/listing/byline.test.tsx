import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { Byline } from './byline'

const authors = ['Ada Voss', 'Bo Lindqvist', 'Mei Tan'].map((name) => ({
  _id: name,
  name,
  href: `/authors/${name}`,
}))

describe('Byline', () => {
  it.each([
    [1, 'Ada Voss'],
    [2, 'Ada Voss and Bo Lindqvist'],
    [3, 'Ada Voss, Bo Lindqvist and Mei Tan'],
  ])('names %d', (count, text) => {
    const { container } = render(<Byline authors={authors.slice(0, count)} />)
    expect(container.textContent).toBe(text)
    expect(screen.getAllByRole('link')).toHaveLength(count)
  })
})
