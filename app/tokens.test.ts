import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { paperColours } from '@/lib/paper-colours'

const css = readFileSync('app/tokens.css', 'utf8')
const accents = ['vermilion', 'cobalt', 'violet', 'teal', 'amber', 'forest', 'magenta', 'slate']
const inks = ['ink', 'ink-soft', 'ink-faint', 'focus']
const code = ['ink', 'comment', 'keyword', 'string', 'constant', 'function', 'parameter'].map(
  (n) => `code-${n}`,
)

const pairs = [...css.matchAll(/--([a-z0-9-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)]
const light = new Map(pairs.map(([, name, hex]) => [name, hex]))
const dark = new Map(pairs.map(([, name, , hex]) => [name, hex]))

const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (a: string, b: string) => {
  const [hi = 0, lo = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (hi + 0.05) / (lo + 0.05)
}

it('writes no colour but as a pair of light and dark', () => {
  expect(css.match(/#[0-9a-f]{3,8}\b/g)).toHaveLength(pairs.length * 2)
})

it('tells the browser the colour of the paper', () => {
  expect(paperColours).toEqual({ light: light.get('paper'), dark: dark.get('paper') })
})

describe.each([
  ['light', light],
  ['dark', dark],
])('%s colours', (_, values) => {
  const of = (name: string) => values.get(name) ?? `missing --${name}`

  it.each([...accents, ...inks])('%s is readable on paper and on sunk paper', (name) => {
    expect(contrast(of(name), of('paper'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(of(name), of('paper-sunk'))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(accents)('text on a %s label is readable', (name) => {
    expect(contrast(of('on-accent'), of(name))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(code)('%s is readable in a code block', (name) => {
    expect(contrast(of(name), of('code-paper'))).toBeGreaterThanOrEqual(4.5)
  })
})
