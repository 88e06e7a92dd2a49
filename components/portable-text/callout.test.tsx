import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { Callout } from './callout'

describe('Callout', () => {
  it.each([
    ['note', 'Note'],
    ['tip', 'Tip'],
    ['warning', 'Warning'],
  ] as const)('announces a %s', (tone, name) => {
    render(<Callout tone={tone}>Back up first.</Callout>)
    expect(screen.getByRole('note', { name })).toHaveTextContent('Back up first.')
  })
})
