/** Words of what stands around the text of a story. */
export const story = {} as const
