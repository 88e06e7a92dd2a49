import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { SharedNotice } from './shared-notice'

describe('SharedNotice', () => {
  it('says that it is a draft, and until when the link works', () => {
    render(<SharedNotice expiresAt="2026-11-30T18:00:00Z" publishedPath={null} />)
    expect(screen.getByText('Shared draft, not published.')).toBeInTheDocument()
    expect(screen.getByText('November 30, 2026')).toHaveAttribute('datetime', '2026-11-30T18:00:00Z')
    expect(screen.queryByRole('link')).toBeNull()
  })

  it('leads to the story once it is out', () => {
    render(<SharedNotice expiresAt="2026-11-30T18:00:00Z" publishedPath="/news/fab-boom" />)
    expect(screen.getByRole('link')).toHaveAttribute('href', '/news/fab-boom')
    expect(screen.queryByText(/not published/)).toBeNull()
  })
})
