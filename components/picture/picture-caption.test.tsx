import { describe, expect, it } from '@jest/globals'
import { render } from '@testing-library/react'
import { PictureCaption } from './picture-caption'

describe('PictureCaption', () => {
  it('shows caption and credit', () => {
    const { container } = render(<PictureCaption caption="A wafer." credit="Dateline" />)
    expect(container.querySelector('figcaption')).toHaveTextContent('A wafer. Dateline')
  })

  it('is absent without either', () => {
    const { container } = render(<PictureCaption caption={null} credit={null} />)
    expect(container).toBeEmptyDOMElement()
  })
})
