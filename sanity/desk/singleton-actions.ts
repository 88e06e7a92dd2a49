const unfit: readonly string[] = ['delete', 'duplicate', 'unpublish']

/** Whether a document action makes sense for a document of which there is always one. */
export function isFitForSingleton({ action }: { action?: string | undefined }): boolean {
  return action === undefined || !unfit.includes(action)
}
