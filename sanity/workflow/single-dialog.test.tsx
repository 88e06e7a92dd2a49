import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Themed } from '../../tests/setup/themed.tsx'
import { SingleDialog } from './single-dialog.tsx'

function Copies({ count }: { count: number }) {
  const [shown, setShown] = useState<string | null>(null)
  return Array.from({ length: count }, (_, index) => (
    <SingleDialog key={index} header="Before" onClose={() => undefined} {...{ shown, setShown }}>
      Sure?
    </SingleDialog>
  ))
}

test('of several copies of a dialog one shows, and its place is free when it goes', () => {
  const { rerender } = render(<Copies count={2} />, { wrapper: Themed })
  expect(screen.getAllByText('Sure?')).toHaveLength(1)
  rerender(<Copies count={0} />)
  expect(screen.queryByText('Sure?')).toBeNull()
  rerender(<Copies count={1} />)
  expect(screen.getAllByText('Sure?')).toHaveLength(1)
})
