/** Words a reader takes in each minute; code is read at the same pace. */
const WORDS_PER_MINUTE = 238

/** Seconds that a picture holds the eye. */
const SECONDS_PER_IMAGE = 10

/** Length of a body: words of text, words of code, pictures. */
export type Length = { words: number; codeWords: number; images: number }

/** Whole minutes that reading takes, rounded up, at least one. */
export function toReadingMinutes({ words, codeWords, images }: Length): number {
  const minutes = (words + codeWords) / WORDS_PER_MINUTE + (images * SECONDS_PER_IMAGE) / 60
  return Math.max(1, Math.ceil(minutes))
}
