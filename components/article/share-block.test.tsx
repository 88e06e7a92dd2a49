import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { ShareBlock } from './share-block'

describe('ShareBlock', () => {
  it('shows both texts, plain links and a copy button for browsers that can', () => {
    const { container } = render(
      <ShareBlock
        title="Share this"
        text="Help us"
        story={{ title: 'Chips', url: 'https://site.test/news/a' }}
      />,
    )
    expect(screen.getByRole('region', { name: 'Share this' })).toHaveTextContent('Help us')
    expect(screen.getByRole('link', { name: 'Email' }).getAttribute('href')).toMatch(/^mailto:/)
    expect(container.querySelector('copy-link')).toHaveAttribute('data-url', 'https://site.test/news/a')
    expect(screen.getByText('Copy link')).not.toBeVisible()
  })
})
