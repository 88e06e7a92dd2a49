import { toNearMiss, type Vocabulary } from '../../search/near-miss.ts'
import { toWords } from '../../search/terms.ts'

const WORD = /[\p{L}\p{N}\p{M}_]+/gu

/** A search with its misspelled words as they were probably meant; `null` where there are none. */
export function toCorrected(text: string, vocabulary: Vocabulary): string | null {
  const corrected = text.replace(WORD, (word) => toNearMiss(toWords(word)[0] ?? '', vocabulary) ?? word)
  return corrected === text ? null : corrected
}
