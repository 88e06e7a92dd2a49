import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { EmbedCard } from './embed-card'

describe('EmbedCard', () => {
  it('is a plain link that loads nothing, with the frame address kept for the click', () => {
    const { container } = render(
      <EmbedCard provider="youtube" url="https://youtu.be/abcdefghijk" title="A tour" />,
    )
    expect(screen.getByRole('link', { name: 'Open on YouTube' })).toHaveAttribute(
      'href',
      'https://youtu.be/abcdefghijk',
    )
    expect(container.querySelector('iframe, img')).toBeNull()
    expect(container.querySelector('click-to-load')).toHaveAttribute('data-title', 'YouTube: A tour')
    expect(screen.getByText('Load it here')).not.toBeVisible()
  })

  it('offers no frame and no link for an unsafe address', () => {
    const { container } = render(<EmbedCard provider="x" url="javascript:alert(1)" title="Trap" />)
    expect(screen.queryByRole('link')).toBeNull()
    expect(container.querySelector('click-to-load')).not.toHaveAttribute('data-src')
  })
})
