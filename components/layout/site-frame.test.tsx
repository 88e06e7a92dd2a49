import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { testSettings } from '@/tests/fixtures/views'
import { SiteFrame } from './site-frame'

function show(keep?: boolean): void {
  render(
    <SiteFrame settings={testSettings} keep={keep ?? false}>
      story
    </SiteFrame>,
  )
}

describe('SiteFrame', () => {
  it('stands around the page, skip link first', () => {
    show()
    expect(screen.getAllByRole('link')[0]).toHaveAttribute('href', '#main')
    expect(screen.getByRole('banner')).toBeInTheDocument()
    expect(screen.getByText('story')).toBeInTheDocument()
    expect(screen.getByRole('contentinfo')).toBeInTheDocument()
  })

  it.each([
    [undefined, null],
    [true, '/sw.js'],
  ])('keeps stories on the device only where it is told to: %s', (keep, worker) => {
    show(keep)
    expect(document.querySelector('offline-copy')?.getAttribute('data-worker') ?? null).toBe(worker)
  })
})
