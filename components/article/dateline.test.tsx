import { describe, expect, it } from '@jest/globals'
import { render } from '@testing-library/react'
import { Dateline } from './dateline'

describe('Dateline', () => {
  it('is the place in capitals, the publication and a dash', () => {
    const { container } = render(<Dateline place="Beijing" siteName="Dateline" />)
    expect(container.textContent).toBe('BEIJING (Dateline) — ')
  })
})
