/** A stretch of a text, by offsets. */
export type Span = { start: number; end: number }

/** A sentence and the pieces in which a voice gets it: browsers cut long utterances off after 15 seconds. */
export type Sentence = Span & { pieces: Span[] }

/** Characters that a voice reads each second at its usual pace; ideographs and syllables take longer. */
const LETTERS_PER_SECOND = 15
const IDEOGRAPHS_PER_SECOND = 4.5

/** Seconds of the longest piece: at the slowest speed it still ends in time. */
const LONGEST_PIECE = 10

const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
const clauseEnd = /[,;:–—)]\s+|[,、;:]/gu
const wordEnd = /\s+/gu
const abbreviation = /(?:^|\s|\.)\p{Lu}\p{L}{0,2}\.\s*$/u

/** Seconds that a voice needs for a text at its usual pace. */
export function toSeconds(text: string): number {
  const wide = text.match(ideographs)?.length ?? 0
  return wide / IDEOGRAPHS_PER_SECOND + (text.length - wide) / LETTERS_PER_SECOND
}

function toSegments(text: string, language: string): string[] {
  if (!('Segmenter' in Intl)) return [text]
  const segmenter = new Intl.Segmenter(language || undefined, { granularity: 'sentence' })
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

const isGoingOn = (before: string, after: string) => abbreviation.test(before) || /^\p{Ll}/u.test(after)

/** Puts together again what was cut after "Dr." or "U.S.", or before "she said". */
function joinSegments(segments: string[]): string[] {
  return segments.reduce<string[]>((joined, segment) => {
    const last = joined.at(-1)
    if (last === undefined || !isGoingOn(last, segment) || toSeconds(last) > LONGEST_PIECE)
      return [...joined, segment]
    return [...joined.slice(0, -1), last + segment]
  }, [])
}

/** The last place where the pattern ends a stretch, no later than `limit`, and not so early that the stretch says nothing. */
function findCut(text: string, pattern: RegExp, limit: number): number | undefined {
  const ends = [...text.matchAll(pattern)].map(({ 0: found, index }) => index + found.length)
  return ends.findLast((end) => end <= limit && end > limit / 3)
}

function toPieces(text: string, start: number): Span[] {
  const seconds = toSeconds(text)
  if (seconds <= LONGEST_PIECE) return [{ start, end: start + text.length }]
  const limit = Math.max(1, Math.floor((text.length * LONGEST_PIECE) / seconds))
  const cut = findCut(text, clauseEnd, limit) ?? findCut(text, wordEnd, limit) ?? limit
  return [{ start, end: start + cut }, ...toPieces(text.slice(cut), start + cut)]
}

/** The sentences of a text in a language (BCP 47), without those that hold nothing to say. */
export function toSentences(text: string, language: string): Sentence[] {
  let at = 0
  return joinSegments(toSegments(text, language)).flatMap((segment) => {
    const start = at
    at += segment.length
    if (!/[\p{L}\p{N}]/u.test(segment)) return []
    return [{ start, end: start + segment.trimEnd().length, pieces: toPieces(segment.trimEnd(), start) }]
  })
}
