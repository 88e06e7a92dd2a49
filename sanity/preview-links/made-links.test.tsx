import { expect, it } from '@jest/globals'
import { act, render, screen } from '@testing-library/react'
import { keepMadeLink, useMadeLink } from './made-links.ts'

const Shown = ({ storyId }: { storyId: string }) => <p>{useMadeLink(storyId) ?? 'none'}</p>

it('a new link stays until it is copied, also when its panel begins anew', () => {
  const { unmount } = render(<Shown storyId="one" />)
  act(() => keepMadeLink('one', 'https://news.example/shared/x'))
  expect(screen.getByText('https://news.example/shared/x')).toBeInTheDocument()
  unmount()
  render(<Shown storyId="one" />)
  render(<Shown storyId="other" />)
  expect(screen.getByText('https://news.example/shared/x')).toBeInTheDocument()
  expect(screen.getByText('none')).toBeInTheDocument()
  act(() => keepMadeLink('one', null))
  expect(screen.getAllByText('none')).toHaveLength(2)
})
