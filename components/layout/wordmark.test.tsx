import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { Wordmark } from './wordmark'

describe('Wordmark', () => {
  it('is the name as text', () => {
    render(<Wordmark name="Dateline" />)
    expect(screen.getByText('Dateline')).toBeInTheDocument()
  })
})
