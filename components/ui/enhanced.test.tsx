import { describe, expect, it } from '@jest/globals'
import { render } from '@testing-library/react'
import { Enhanced } from './enhanced'

describe('Enhanced', () => {
  it('wraps server HTML in the element and loads its module once', () => {
    const { container } = render(
      <>
        <Enhanced element="copy-link" data={{ 'data-url': '/a' }}>
          <b>one</b>
        </Enhanced>
        <Enhanced element="copy-link">two</Enhanced>
      </>,
    )
    expect(container.innerHTML).toBe(
      '<copy-link data-url="/a"><b>one</b></copy-link><copy-link>two</copy-link>',
    )
    const modules = document.querySelectorAll('script[type="module"][data-reader]')
    expect([...modules].map((script) => script.getAttribute('src'))).toEqual(['/elements/copy-link.js'])
  })
})
