import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { Phrase } from './phrase'

describe('Phrase', () => {
  it.each([
    [(time: string) => `Withdrawn on ${time}.`, 'Withdrawn on Monday.'],
    [(time: string) => `${time} wurde er zurückgezogen.`, 'Monday wurde er zurückgezogen.'],
    [(time: string) => `Retirado: ${time}`, 'Retirado: Monday'],
  ])('puts its element where the sentence has the text', (of, text) => {
    const { container } = render(
      <Phrase of={of}>
        <time>Monday</time>
      </Phrase>,
    )
    expect(container).toHaveTextContent(text)
    expect(screen.getByText('Monday').tagName).toBe('TIME')
  })
})
