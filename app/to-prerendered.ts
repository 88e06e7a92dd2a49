import { atLeastOne } from './at-least-one'

/** Pages of one type that the build renders. */
const MOST = 24

/** Slugs of the pages of one type to prerender, most important first; all others are rendered on their first visit. */
export function toPrerendered(slugs: string[]): { slug: string }[] {
  return atLeastOne(slugs.slice(0, MOST)).map((slug) => ({ slug }))
}
