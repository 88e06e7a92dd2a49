import { describe, expect, it } from '@jest/globals'
import { render } from '@testing-library/react'
import { Enhanced } from './enhanced'

describe('Enhanced', () => {
  it('wraps server HTML in the element', () => {
    const { container } = render(
      <Enhanced element="copy-link" data={{ 'data-url': '/a' }} className="link">
        <b>one</b>
      </Enhanced>,
    )
    expect(container.innerHTML).toBe('<copy-link data-url="/a" class="link"><b>one</b></copy-link>')
  })
})
