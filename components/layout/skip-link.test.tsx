import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { SkipLink } from './skip-link'

describe('SkipLink', () => {
  it('leads to the main part', () => {
    render(<SkipLink />)
    expect(screen.getByRole('link')).toHaveAttribute('href', '#main')
  })
})
