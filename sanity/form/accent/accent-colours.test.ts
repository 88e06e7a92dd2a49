import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { accents } from '../../../lib/content/card.ts'
import { toAccentColour } from './accent-colours.ts'

const tokens = readFileSync('app/tokens.css', 'utf8')

const toToken = (name: string) =>
  tokens.match(new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`))?.slice(1)

describe('the colours of accents', () => {
  it.each(accents)('are those of the site: %s', (accent) => {
    const colours = [toAccentColour(accent, 'light'), toAccentColour(accent, 'dark')]
    expect(colours).toEqual(toToken(accent))
  })
})
