/** Statuses that the site explains on a page of its own. */
export const failureCodes = ['404', '500', '503'] as const

export type FailureCode = (typeof failureCodes)[number]

type FailureMessage = { title: string; text: string }

/** What readers are told for each status. */
export const failureMessages: Record<FailureCode, FailureMessage> = {
  '404': {
    title: 'There is no page here',
    text: 'The address may be mistyped, or the page was taken down. These will take you on.',
  },
  '500': {
    title: 'This page failed to load',
    text: 'The fault is ours and has been recorded. Reloading may help; the rest of the site works.',
  },
  '503': {
    title: 'This page is not available right now',
    text: 'Our content store is not answering. Try again in half a minute; the stories below can be read meanwhile.',
  },
}
