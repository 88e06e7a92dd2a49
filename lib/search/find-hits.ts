import type { Term } from './terms.ts'

/** Where a term stands in a text: positions, the second after its last character, and the term's number. */
export type Hit = { start: number; end: number; term: number }

const IN_WORD = String.raw`[\p{L}\p{N}\p{M}_]`
const BETWEEN = String.raw`[^\p{L}\p{N}\p{M}_]+`

/** Words are letters and digits alone, so none of them means something in a pattern. */
function toPattern({ words }: Term): RegExp {
  return new RegExp(`(?<!${IN_WORD})${words.join(BETWEEN)}(?!${IN_WORD})`, 'giu')
}

function toApart(hits: Hit[]): Hit[] {
  let end = 0
  return hits.filter((hit) => {
    if (hit.start < end) return false
    end = hit.end
    return true
  })
}

/** Where the terms stand in a text, in order and without overlap. */
export function findHits(text: string, terms: readonly Term[]): Hit[] {
  const hits = terms.flatMap((term, index) =>
    [...text.matchAll(toPattern(term))].map(({ index: start, 0: found }) => ({
      start,
      end: start + found.length,
      term: index,
    })),
  )
  return toApart(hits.sort((a, b) => a.start - b.start || b.end - a.end))
}
