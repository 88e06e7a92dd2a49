import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { testSettings } from '@/tests/fixtures/views'
import { SiteFrame } from './site-frame'

describe('SiteFrame', () => {
  it('stands around the page, skip link first', () => {
    render(<SiteFrame settings={testSettings}>story</SiteFrame>)
    expect(screen.getAllByRole('link')[0]).toHaveAttribute('href', '#main')
    expect(screen.getByRole('banner')).toBeInTheDocument()
    expect(screen.getByText('story')).toBeInTheDocument()
    expect(screen.getByRole('contentinfo')).toBeInTheDocument()
  })
})
