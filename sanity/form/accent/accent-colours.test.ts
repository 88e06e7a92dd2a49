import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { accents } from '../../../lib/content/card.ts'
import { toAccentColour } from './accent-colours.ts'

const [light = '', dark = ''] = readFileSync('app/tokens.css', 'utf8').split('prefers-color-scheme: dark')

const toToken = (css: string, name: string) => css.match(new RegExp(`--${name}: (#[0-9a-f]{6});`))?.[1]

describe('the colours of accents', () => {
  it.each(accents)('are those of the site: %s', (accent) => {
    expect(toAccentColour(accent, 'light')).toBe(toToken(light, accent))
    expect(toAccentColour(accent, 'dark')).toBe(toToken(dark, accent))
  })
})
