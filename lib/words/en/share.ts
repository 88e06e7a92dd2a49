/** Words of sharing. */
export const share = {} as const
