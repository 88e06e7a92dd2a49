import { words } from '@/lib/words/words'

/** Statuses that the site explains on a page of its own. */
export const failureCodes = ['404', '500', '503'] as const

export type FailureCode = (typeof failureCodes)[number]

type FailureMessage = { title: string; text: string }

/** What readers are told for each status. */
export const failureMessages: Record<FailureCode, FailureMessage> = words.site.failures
