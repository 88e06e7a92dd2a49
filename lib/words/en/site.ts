/** Words of masthead, footer, lists, status pages. */
export const site = {} as const
