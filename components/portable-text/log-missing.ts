import type { MissingComponentHandler } from '@portabletext/react'
import { logWarning } from '@/lib/log'

/** A block, mark, style or list that no component renders is left out of the page and named in the log. */
export const logMissing: MissingComponentHandler = (_, { type, nodeType }) => {
  logWarning('portable-text.unknown', { nodeType, type })
}
