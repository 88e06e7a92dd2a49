import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { SafeLink } from './safe-link'

describe('SafeLink', () => {
  it.each(['https://a.test', 'mailto:a@b.test', '/news/a'])('links to %s', (href) => {
    render(<SafeLink href={href}>words</SafeLink>)
    expect(screen.getByRole('link', { name: 'words' })).toHaveAttribute('href', href)
  })

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '',
    null,
    undefined,
  ])('keeps only the words of %j', (href) => {
    const { container } = render(<SafeLink href={href}>words</SafeLink>)
    expect(container.innerHTML).toBe('words')
  })
})
