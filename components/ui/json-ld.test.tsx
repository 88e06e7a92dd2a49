import { describe, expect, it } from '@jest/globals'
import { render } from '@testing-library/react'
import { JsonLd } from './json-ld'

describe('JsonLd', () => {
  it('carries its data verbatim', () => {
    const { container } = render(<JsonLd text={'{"a":"\\u003c/script>"}'} />)
    expect(container.querySelector('script[type="application/ld+json"]')?.textContent).toBe(
      '{"a":"\\u003c/script>"}',
    )
  })
})
