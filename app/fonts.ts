import localFont from 'next/font/local'

// None is preloaded: the styles stand in the document, so fonts are found at once, and the first picture goes before them.

const newsreader = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
  variable: '--font-serif',
  weight: '200 800',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

const newsreaderItalic = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2',
  variable: '--font-serif-italic',
  weight: '200 800',
  style: 'italic',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

const newsreaderExtended = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2',
  variable: '--font-serif-extended',
  weight: '200 800',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  // Without what the basic file has, such as œ and €: one of them would fetch this file for nothing.
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0',
    },
  ],
})

const franklin = localFont({
  src: '../node_modules/@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2',
  variable: '--font-sans',
  weight: '100 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

/** Class names that define the font variables tokens.css builds its families from. */
export const fontVariables = [newsreader, newsreaderItalic, newsreaderExtended, franklin]
  .map((font) => font.variable)
  .join(' ')
