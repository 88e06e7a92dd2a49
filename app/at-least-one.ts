/**
 * Slugs to prerender a route for. Next refuses an empty list, so a route without content prerenders the not-found page
 * of a path under which nothing can be published.
 */
export function atLeastOne(slugs: string[]): [string, ...string[]] {
  const [first = '-', ...others] = slugs
  return [first, ...others]
}
