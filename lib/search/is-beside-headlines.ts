/** Values of the short fields that a story has beside its headline. */
const kinds = ['news', 'analysis', 'opinion', 'review', 'explainer', 'live']

const PART_OF_TIME = /^\d+(t\d*|z)?$/

/**
 * Whether a word, or one of which these are the first letters, stands beside the headlines of many stories: an index that
 * knows headlines and short fields together finds too much for it.
 */
export function isBesideHeadlines(word: string, { begun = false } = {}): boolean {
  return PART_OF_TIME.test(word) || kinds.some((kind) => (begun ? kind.startsWith(word) : kind === word))
}
