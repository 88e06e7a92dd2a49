/** Whether a cache of this origin is one of those in `keptCaches`, of whatever version. */
export const isOurCache = (name: string): boolean => name.startsWith('dateline-')
