import { AsyncLocalStorage } from 'node:async_hooks'
import type { HighlighterCore } from 'shiki/core'
import { createCssVariablesTheme, createHighlighterCoreSync } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { languages } from './languages'

export type CodeToken = { text: string; colour: string | undefined }

const theme = createCssVariablesTheme({ name: 'tokens', variablePrefix: '--shiki-' })
const plainText = '--shiki-foreground'

/**
 * The tokenizer reads the clock even when it has no time limit, and Next would take the page for one that depends on the
 * time. So it runs in the context this module was loaded in, which belongs to no page.
 */
const runOutsidePage = AsyncLocalStorage.snapshot()

let highlighter: HighlighterCore | undefined

/** Built on first use, and grammars are prepared as they are met: most stories hold no code. */
function getHighlighter(): HighlighterCore {
  highlighter ??= createHighlighterCoreSync({
    themes: [theme],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  })
  return highlighter
}

const isKnown = (language: string): language is keyof typeof languages => Object.hasOwn(languages, language)

function toTokenLines(code: string, language: string) {
  const shiki = getHighlighter()
  if (isKnown(language)) shiki.loadLanguageSync(languages[language])
  const lang = isKnown(language) ? language : 'text'
  return shiki.codeToTokensBase(code, { lang, theme: 'tokens', tokenizeTimeLimit: 0 })
}

/** Lines of coloured tokens; a language that is not known stays plain text. Colours are CSS variables. */
export function highlight(code: string, language: string): CodeToken[][] {
  return runOutsidePage(toTokenLines, code, language).map((line) =>
    line.map(({ content, color }) => ({
      text: content,
      colour: color?.includes(plainText) ? undefined : color,
    })),
  )
}
