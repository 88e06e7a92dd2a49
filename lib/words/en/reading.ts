/** Words of the text of a story: contents, notes, pictures, code. */
export const reading = {} as const
