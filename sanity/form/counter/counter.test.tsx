import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { act, render, screen } from '@testing-library/react'
import { Themed } from '../../../tests/setup/themed.tsx'
import { Counter } from './counter.tsx'

beforeEach(() => {
  jest.useFakeTimers()
})

afterEach(() => {
  jest.useRealTimers()
})

describe('a counter', () => {
  it('counts at once, and speaks when its writer pauses near the end', () => {
    const { rerender } = render(<Counter value="short" limit={20} />, { wrapper: Themed })
    expect(screen.getByText('5 / 20')).toBeInTheDocument()
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
    rerender(<Counter value={'x'.repeat(23)} limit={20} />)
    expect(screen.getByText('23 / 20')).toBeInTheDocument()
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
    act(() => jest.advanceTimersByTime(1000))
    expect(screen.getByRole('status')).toHaveTextContent('3 characters too long')
  })
})
