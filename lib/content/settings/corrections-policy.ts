import type { NavItem } from './query.ts'

/** Path of the page that the editors' footer offers as corrections policy, if there is one. */
export function toCorrectionsPolicy(footerNav: NavItem[]): string | undefined {
  return footerNav.find(({ href }) => href.startsWith('/correction'))?.href
}
