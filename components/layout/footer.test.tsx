import { describe, expect, it } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import { Footer } from './footer'

const settings = {
  name: 'Dateline',
  description: 'News from where it happens.',
  nav: [{ _key: 'a', label: 'Chips', href: '/chips' }],
  footerNav: [{ _key: 'b', label: 'Corrections', href: '/corrections' }],
  socialLinks: [{ _key: 'c', label: 'Mastodon', url: 'https://social.example/@dateline' }],
  newsletterUrl: 'https://letters.example',
}

describe('Footer', () => {
  it('links sections, pages, profiles and the newsletter', () => {
    render(<Footer settings={settings} />)
    expect(screen.getByRole('contentinfo')).toHaveTextContent('News from where it happens.')
    const about = within(screen.getByRole('navigation', { name: 'About Dateline' }))
    expect(about.getByRole('link', { name: 'Corrections' })).toHaveAttribute('href', '/corrections')
    expect(about.getByRole('link', { name: 'All corrections' })).toHaveAttribute('href', '/corrections/log')
    expect(screen.getByRole('link', { name: 'Mastodon' })).toHaveAttribute('rel', 'me')
    expect(screen.getByRole('link', { name: 'Newsletter' })).toHaveAttribute(
      'href',
      'https://letters.example',
    )
  })

  it('leads to the feed, whatever else there is to follow', () => {
    render(<Footer settings={{ ...settings, socialLinks: [], newsletterUrl: null }} />)
    const follow = within(screen.getByRole('navigation', { name: 'Follow' }))
    expect(follow.getByRole('link', { name: 'RSS' })).toHaveAttribute('href', '/feed.xml')
  })

  it('leaves out what the editors left empty', () => {
    render(
      <Footer settings={{ ...settings, nav: [], footerNav: [], socialLinks: [], newsletterUrl: null }} />,
    )
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Saved stories', 'RSS'])
  })
})
