/** Documents of which there is exactly one: never created, copied, unpublished or deleted by hand. */
export const singletonTypes: readonly string[] = ['siteSettings']

/** Documents that the newsroom's own actions keep: nobody makes, lists or publishes them by hand. */
export const keptTypes: readonly string[] = ['reviewRequest', 'approval', 'retraction']
