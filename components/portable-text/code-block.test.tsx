import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { codeLanguages } from '@/lib/content/code-languages'
import { CodeBlock } from './code-block'

describe('CodeBlock', () => {
  it('keeps the code exactly and colours its tokens with variables', () => {
    const code = 'const chips = 400_000 // a lot\n\nreturn "<b>"'
    render(<CodeBlock language="typescript" filename="order.ts" code={code} />)
    const region = screen.getByRole('region', { name: 'Code: order.ts' })
    expect(region.textContent).toBe(code)
    expect(region).toHaveAttribute('tabindex', '0')
    expect(screen.getByText(/a lot/)).toHaveAttribute('style', 'color: var(--shiki-token-comment);')
    expect(region.querySelector('b')).toBeNull()
  })

  it.each(codeLanguages.map(({ id }) => id).filter((id) => id !== 'text'))('colours %s', (language) => {
    const code = '# "x" -1\n// "x" -1\n-- "x"\n<a b="x">\nx = "y"\nx: 1\ntype A { b: C }'
    render(<CodeBlock language={language} filename={null} code={code} />)
    const region = screen.getByRole('region', { name: `Code: ${language}` })
    expect(region.textContent).toBe(code)
    expect(region.querySelector('span')).not.toBeNull()
  })

  it('has a button to copy it that waits for its element, with what it will say', () => {
    const { container } = render(<CodeBlock language="go" filename="a.go" code="x := 1" />)
    expect(screen.getByText('Copy')).not.toBeVisible()
    expect(container.querySelector('figure copy-code')).toHaveAttribute('data-copied', 'Copied')
    expect(container.querySelector('copy-code')).toHaveAttribute(
      'data-failed',
      expect.stringMatching(/select/),
    )
  })

  it('leaves a language it does not know as plain text', () => {
    render(<CodeBlock language="klingon" filename={null} code="Qapla' <i>" />)
    expect(screen.getByRole('region', { name: 'Code: klingon' }).innerHTML).toBe(
      "<code>Qapla' &lt;i&gt;</code>",
    )
  })
})
