import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { FactBox } from './fact-box'

describe('FactBox', () => {
  it('is a region named by its title', () => {
    render(
      <FactBox title="What is a wafer?">
        <p>A slice.</p>
      </FactBox>,
    )
    expect(screen.getByRole('region', { name: 'What is a wafer?' })).toHaveTextContent('A slice.')
  })
})
