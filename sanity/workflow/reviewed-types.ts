/** Types of documents that are reviewed before readers see them. */
export const reviewedTypes: readonly string[] = ['article', 'liveUpdate']
