import { languages, type Language } from './words/languages.ts'

export type Locale = {
  /** BCP 47 tag, as `<html lang>` and `Intl` take it. */
  tag: string
  language: Language
  dir: 'ltr' | 'rtl'
  /** As OpenGraph writes it: `en_US`. */
  openGraph: string
}

const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'])

const isLanguage = (value: string): value is Language => Object.hasOwn(languages, value)

function parse(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag)
  } catch {
    return undefined
  }
}

/** The locale of a tag whose language the interface speaks; `undefined` for any other. */
export function toLocale(tag: string): Locale | undefined {
  const locale = parse(tag)
  if (!locale || !isLanguage(locale.language)) return undefined
  const { language, script = '', region } = locale.maximize()
  return {
    tag: locale.baseName,
    language: locale.language,
    dir: rightToLeft.has(script) ? 'rtl' : 'ltr',
    openGraph: `${language}_${region}`,
  }
}
