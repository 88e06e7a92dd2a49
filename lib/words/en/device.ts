/** Words of what is kept on the reader's device: theme, text size, saved stories, offline. */
export const device = {} as const
