/** Words of feeds and other documents for machines. */
export const syndication = {} as const
