/** Words of live stories. */
export const live = {} as const
