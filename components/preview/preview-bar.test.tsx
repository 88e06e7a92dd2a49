import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { PreviewBar } from './preview-bar'

const choices = [
  { value: 'drafts', label: 'drafts' },
  { value: 'rfriday', label: 'release Friday' },
]

const show = (editHref: string | null) =>
  render(
    <PreviewBar
      shown="release Friday"
      choices={choices}
      value="rfriday"
      path="/news/h200"
      editHref={editHref}
    />,
  )

describe('PreviewBar', () => {
  it('says what is shown, and offers what else could be, for this page', () => {
    const { container } = show(null)
    expect(screen.getByRole('complementary', { name: 'Preview' })).toHaveTextContent('Preview release Friday')
    const form = container.querySelector('form')
    expect(form).toHaveAttribute('action', '/api/preview/perspective')
    expect(form).toHaveFormValues({ perspective: 'rfriday', pathname: '/news/h200' })
    expect(screen.getAllByRole('option')).toHaveLength(2)
  })

  it('leads out to the same page, and to the Studio where it knows the way', () => {
    show('/studio/intent/edit/id=a/')
    expect(screen.getByRole('link', { name: 'Leave preview' })).toHaveAttribute(
      'href',
      '/api/preview/disable?sanity-preview-pathname=%2Fnews%2Fh200',
    )
    expect(screen.getByRole('link', { name: 'Edit in Studio' })).toHaveAttribute(
      'href',
      '/studio/intent/edit/id=a/',
    )
  })

  it('has no link to the Studio for a page of many documents', () => {
    show(null)
    expect(screen.queryByRole('link', { name: 'Edit in Studio' })).toBeNull()
  })
})
