import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { Main } from './main'

describe('Main', () => {
  it('is the target of the skip link and carries the accent', () => {
    render(<Main accent="teal">story</Main>)
    expect(screen.getByRole('main')).toHaveAttribute('id', 'main')
    expect(screen.getByRole('main')).toHaveAttribute('data-accent', 'teal')
    expect(screen.getByRole('main')).not.toHaveAttribute('data-front')
  })
})
