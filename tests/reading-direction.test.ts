import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'

const sides = 'top|right|bottom|left'

/** Declarations that stay where they are when a language runs the other way. */
const physical = new RegExp(
  [
    `(?:scroll-)?(?:margin|padding)-(?:${sides})(?=\\s*:)`,
    `border-(?:${sides})(?:-[a-z]+)*(?=\\s*:)`,
    `(?<![\\w-])(?:${sides})(?=\\s*:)`,
    '(?<![\\w-])(?:text-align|text-align-last|float|clear|caption-side)\\s*:\\s*(?:left|right)\\b',
    '(?<![\\w-])(?:min-|max-)?(?:width|height)(?=\\s*:[^()]*;)',
    '(?<![\\w-])(?:margin|padding|inset)\\s*:\\s*(?:(?:\\([^)]*\\)|[^\\s;(])+\\s+){3}[^;]+;',
    '(?<![\\w-])border-radius\\s*:\\s*(?:(?:\\([^)]*\\)|[^\\s;(])+\\s+)+[^\\s;]+;',
  ].join('|'),
  'g',
)

const findPhysical = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '').match(physical) ?? []

const files = ['app', 'components'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.css'))
    .map(({ parentPath, name }) => path.join(parentPath, name)),
)

describe('the direction of reading', () => {
  it.each([
    'margin-left: 0;',
    'scroll-margin-top: 1rem;',
    'border-left-width: 1px;',
    'border-top-right-radius: 2px;',
    'a{left:0}',
    'text-align: right;',
    'float: left;',
    'max-width: 10rem;',
    'padding: 0 var(--a) 0 calc(1px + 2px);',
    'border-radius: 2px 0 0 2px;',
  ])('is not kept by `%s`', (css) => {
    expect(findPhysical(css)).toHaveLength(1)
  })

  it.each([
    'margin-inline-start: 0;',
    'border-inline-start: 1px solid red;',
    '@media (min-width: 48rem) { a { inset: 0; } }',
    '@media (max-width: 48rem) and (min-height: 1rem) { a { text-align: start; } }',
    'padding: calc(1px + 2px) var(--b);',
    'border-radius: var(--radius);',
    '--left: 0; grid-template: "left right";',
    '/* left: 0; */',
  ])('is kept by `%s`', (css) => {
    expect(findPhysical(css)).toEqual([])
  })

  it('is kept by every stylesheet', () => {
    expect(files.length).toBeGreaterThan(40)
    const faults = files.map((file) => ({ file, physical: findPhysical(readFileSync(file, 'utf8')) }))
    expect(faults.filter(({ physical }) => physical.length > 0)).toEqual([])
  })
})
