import { afterEach, describe, expect, it } from '@jest/globals'
import { readText, toRange } from './text.ts'

afterEach(() => {
  document.body.replaceChildren()
})

const read = (html: string) => {
  document.body.innerHTML = html
  return readText(document.body, 'en')
}
const said = (html: string) => read(html).map(({ text }) => text)

describe('readText', () => {
  it('reads paragraphs, headings, lists and boxes in their order', () => {
    expect(
      said(
        '<h2>Head</h2><p>One <em>two</em>.</p><ul><li>Outer<ul><li>Inner</li></ul></li></ul><section><p>Facts</p></section>',
      ),
    ).toEqual(['Head', 'One two.', 'Outer', 'Inner', 'Facts'])
  })

  it.each([
    '<figure><img alt=""><figcaption><p>Caption. Credit: us</p></figcaption></figure>',
    '<pre><code>let x</code></pre>',
    '<table><tbody><tr><td><p>4</p></td></tr></tbody></table>',
    '<click-to-load><p>A video</p></click-to-load>',
    '<nav><p>Contents</p></nav>',
    '<p hidden>Later</p>',
    '<p aria-hidden="true">Note</p>',
    '<section role="doc-endnotes"><p>Notes</p></section>',
  ])('leaves out %s', (html) => {
    expect(said(`<p>Before.</p>${html}<p>After<sup>1</sup>.</p>`)).toEqual(['Before.', 'After.'])
  })

  it('finds sentences across marks again as ranges of the page', () => {
    const [block] = read('<p>First one. <b>Second</b> is <a href="/a">linked. </a>Third.</p>')
    const ranges = block?.sentences.map((sentence) => String(toRange(block.block, sentence)))
    expect(ranges).toEqual(['First one.', 'Second is linked.', 'Third.'])
  })

  it('does not speak the marks that previews hide, and points at the same words', () => {
    const marks = '\u200b\u200c\u200d\ufeff'.repeat(20)
    const [block] = read(`<p>First${marks}. Second.</p>`)
    expect(block?.text).not.toMatch(/[\u200b-\u200d\ufeff]/)
    const last = block?.sentences.at(-1)
    expect(block && last && String(toRange(block.block, last))).toBe('Second.')
  })
})
