/** Words of the player. */
export const listen = {} as const
