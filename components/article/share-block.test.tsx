import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { ShareBlock } from './share-block'

const show = () =>
  render(
    <ShareBlock
      title="Share this"
      text="Help us"
      story={{ title: 'Chips', url: 'https://site.test/news/a' }}
    />,
  ).container

describe('ShareBlock', () => {
  it('shows both texts and a plain link for each site', () => {
    show()
    expect(screen.getByRole('region', { name: 'Share this' })).toHaveTextContent('Help us')
    expect(screen.getByRole('link', { name: 'Email' }).getAttribute('href')).toMatch(/^mailto:/)
    expect(screen.getByRole('link', { name: 'WhatsApp' })).toHaveAttribute('rel', 'noopener')
  })

  it('keeps what needs a script to itself until there is one', () => {
    const container = show()
    for (const name of [/Copy link/, /Share …/, /Mastodon$/])
      expect(screen.getAllByText(name)[0]).not.toBeVisible()
    expect(container.querySelector('copy-link')).toHaveAttribute('data-url', 'https://site.test/news/a')
    expect(container.querySelector('copy-link')).toHaveAttribute('data-copied', 'Link copied')
    expect(container.querySelector('share-mastodon')).toHaveAttribute(
      'data-text',
      'Chips https://site.test/news/a',
    )
  })
})
