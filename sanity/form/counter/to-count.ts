/** How a text stands to its limit: within it, near its end, or over it. */
export type Count = { state: 'within' | 'near' | 'over'; length: number; limit: number; text: string }

const NEAR = 0.9

const characters = (count: number) => (count === 1 ? '1 character' : `${count} characters`)

function toText(length: number, limit: number): string {
  if (length > limit) return `${characters(length - limit)} too long`
  return `${characters(limit - length)} left`
}

/** Counts what readers see: a letter with its accents, or an emoji, is one character. */
export function toCount(value: string | undefined, limit: number): Count {
  const length = [...new Intl.Segmenter('en').segment(value ?? '')].length
  const state = length > limit ? 'over' : length >= limit * NEAR ? 'near' : 'within'
  return { state, length, limit, text: toText(length, limit) }
}

/** What a screen reader is told of a count: nothing while there is room. */
export function toAnnouncement({ state, text }: Count): string {
  return state === 'within' ? '' : text
}
