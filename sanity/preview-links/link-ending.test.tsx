import { expect, it, jest } from '@jest/globals'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Themed } from '../../tests/setup/themed.tsx'
import { LinkEnding, type LinkEndingProps } from './link-ending.tsx'

const onRevoke = jest.fn(() => Promise.resolve(true))
const onRemove = jest.fn<() => void>()

const toEnding = (state: LinkEndingProps['state'], busy = false) => (
  <Themed>
    <LinkEnding state={state} busy={busy} onRevoke={onRevoke} onRemove={onRemove} />
  </Themed>
)

it('asks before it revokes, and keeps the focus of whoever uses the keyboard', async () => {
  const { rerender } = render(toEnding('active'))
  expect(document.body).toHaveFocus()
  fireEvent.click(screen.getByRole('button', { name: 'Revoke …' }))
  const question = screen.getByRole('alertdialog', { name: 'Revoke this link?' })
  expect(question).toHaveFocus()
  fireEvent.keyDown(question, { key: 'Escape' })
  expect(screen.getByRole('button', { name: 'Revoke …' })).toHaveFocus()
  expect(onRevoke).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: 'Revoke …' }))
  fireEvent.click(screen.getByRole('button', { name: 'Revoke' }))
  expect(onRevoke).toHaveBeenCalledTimes(1)
  await waitFor(() => expect(screen.getByRole('button', { name: 'Cancel' })).toBeDisabled())
  rerender(toEnding('revoked', true))
  rerender(toEnding('revoked'))
  expect(screen.getByRole('button', { name: 'Remove' })).toHaveFocus()
})

it('takes one that is over off the list, and takes no focus by itself', () => {
  render(toEnding('expired'))
  expect(document.body).toHaveFocus()
  fireEvent.click(screen.getByRole('button', { name: 'Remove' }))
  expect(onRemove).toHaveBeenCalledTimes(1)
})
