import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { testAuthor } from '@/tests/fixtures/views'
import { Portrait } from './portrait'

describe('Portrait', () => {
  it('is a square of twice its size', () => {
    render(<Portrait picture={testAuthor.picture} size={48} />)
    const img = screen.getByRole('img', { name: 'Portrait of Ada Voss' })
    expect(img).toHaveAttribute('width', '48')
    expect(img).toHaveAttribute('height', '48')
    expect(img.getAttribute('src')).toContain('w=96')
    expect(img.getAttribute('src')).toContain('rect=525%2C0%2C1350%2C1350')
  })
})
