import type { CSSProperties } from 'react'
import { useColorSchemeValue } from 'sanity'
import type { Accent } from '../../../lib/content/card.ts'
import { toAccentColour } from '../accent/accent-colours.ts'

/** An accent of the site, as the CSS variable `--tone` of what is styled with it. */
export function useTone(accent: Accent): CSSProperties & { '--tone': string } {
  return { '--tone': toAccentColour(accent, useColorSchemeValue()) }
}
