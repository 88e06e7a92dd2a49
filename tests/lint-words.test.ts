import { describe, expect, it } from '@jest/globals'
import { ESLint } from 'eslint'

const eslint = new ESLint()

/** Lines in which lint finds words that belong into lib/words; `filePath` need not exist. */
async function lint(filePath: string, lines: string[]): Promise<string[]> {
  const results = await eslint.lintText(lines.join('\n'), { filePath })
  const found = results
    .flatMap(({ messages }) => messages)
    .filter(({ message }) => message.startsWith('Readers see this'))
    .map(({ line }) => line)
  return lines.filter((_, index) => found.includes(index + 1))
}

const written = [
  "export const one = { label: 'Email', href: 'mailto:' }",
  'export const two = <p>Hello</p>',
  "export const three = <p>{one ? 'Yes' : 'No'}</p>",
  'export const four = <p>{`Page ${one.href}`}</p>',
  'export const five = <nav aria-label="Pages" />',
  'export const six = <img src="/a.png" alt={`Portrait of ${one.href}`} />',
  "export const seven = <b {...{ 'aria-label': 'Table' }} />",
  "export const eight = <b {...{ 'data-said': 'Link copied' }} />",
  "export const nine = <>{one && 'more'}</>",
]

const harmless = [
  "import { words } from '@/lib/words/words'",
  'export const one = <p className="a b" id="main" rel="author">{words.site.latest}</p>',
  'export const two = <img src="/a.png" alt="" />',
  "export const three = <b {...{ 'data-src': 'news' }}> · {' '}</b>",
  'export const four = <nav aria-label={words.site.pages} />',
  "export const five = <p>{words.site.latest === 'x' ? 1 : null}</p>",
]

const inElement = [
  'export const element = document.body',
  "element.textContent = new Date(0).toLocaleString('en', { dateStyle: 'long' })",
  "element.textContent = element.dataset['said'] ?? ''",
  "element.title = (element.dataset['said'] ?? '').replace('{count}', '1')",
  "element.addEventListener('keydown', ({ key }) => key === 'ArrowDown' && element.matches('a b'))",
]

const saidByElement = [
  "element.textContent = element.id ? `Copied ${element.id}` : 'Not copied'",
  "element.textContent = 'Copied'",
  "element.append('The link was copied')",
]

describe('lint', () => {
  it('finds words that are written into a component', async () => {
    expect(await lint('components/article/some.tsx', written)).toEqual(written)
  })

  it('leaves everything else in peace', async () => {
    expect(await lint('components/article/some.tsx', harmless)).toEqual([])
  })

  it('finds words in pages, and not in those of the newsroom', async () => {
    expect(await lint('app/(site)/some/page.tsx', written)).toEqual(written)
    expect(await lint('components/preview/some.tsx', written)).toEqual([])
  })

  it('finds words that an element says on its own', async () => {
    expect(await lint('components/elements/some.ts', [...inElement, ...saidByElement])).toEqual(saidByElement)
  })
})
