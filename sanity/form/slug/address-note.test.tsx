import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { Themed } from '../../../tests/setup/themed.tsx'
import { AddressNote, type AddressNoteProps } from './address-note.tsx'

const show = (props: Partial<AddressNoteProps>) =>
  render(<AddressNote type="article" slug="new" publishedSlug={undefined} previousSlugs={[]} {...props} />, {
    wrapper: Themed,
  })

describe('the note on an address', () => {
  it('shows the whole of it', () => {
    show({})
    expect(screen.getByText('http://localhost/news/new')).toBeInTheDocument()
    expect(screen.queryByRole('status')).toBeNull()
  })

  it('says that the published one will lead on', () => {
    show({ publishedSlug: 'old', previousSlugs: ['older', 'old'] })
    expect(screen.getByRole('status')).toHaveTextContent(/changes the page’s address.*\/news\/old, will lead/)
    expect(screen.getByText('Also leading here: http://localhost/news/older')).toBeInTheDocument()
  })

  it('asks for a slug', () => {
    show({ slug: undefined, publishedSlug: 'old', previousSlugs: ['old'] })
    expect(screen.getByText(/once there is a slug/)).toBeInTheDocument()
  })
})
