import { jest } from '@jest/globals'
import { en } from '../../lib/words/en/index.ts'

type Speech = { [name: string]: Speech | string | ((...args: never[]) => string) }

const mark = (text: string) => `⟦${text}⟧`

function toMarked(words: Speech): object {
  const entries = Object.entries(words).map(([name, value]) => {
    if (typeof value === 'string') return [name, mark(value)]
    if (typeof value === 'object') return [name, toMarked(value)]
    return [name, (...args: never[]) => mark(value(...args))]
  })
  return Object.fromEntries(entries)
}

/** Has every component that is imported from now on say `⟦word⟧` where it said `word`. */
export function speakAnotherLanguage(): void {
  jest.unstable_mockModule('@/lib/words/words', () => ({ words: toMarked(en) }))
}

/** What is left of a text without the words of that language, which may begin before or end after it. */
export function toOwnText(text: string): string {
  return text.replace(/⟦[^⟦⟧]*⟧/g, '').replace(/⟦[^⟦⟧]*$|^[^⟦⟧]*⟧/g, '')
}
