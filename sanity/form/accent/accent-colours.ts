import type { Accent } from '../../../lib/content/card.ts'

/** Colours of the design tokens on light and on dark paper; a test holds them to the site's own. */
const colours: Record<Accent, { light: string; dark: string }> = {
  vermilion: { light: '#c2331a', dark: '#ff8163' },
  cobalt: { light: '#1f4fc4', dark: '#93b2ff' },
  violet: { light: '#6a3dbf', dark: '#bea4ff' },
  teal: { light: '#0a6b70', dark: '#62cbc8' },
  amber: { light: '#8a5a00', dark: '#eeb54c' },
  forest: { light: '#2a6a36', dark: '#84cd8b' },
  magenta: { light: '#b01b6b', dark: '#ff8dc6' },
  slate: { light: '#46566a', dark: '#adbccc' },
}

/** Colour of an accent, as CSS. */
export function toAccentColour(accent: Accent, scheme: 'light' | 'dark'): string {
  return colours[accent][scheme]
}
