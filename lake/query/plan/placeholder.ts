import { randomUUID } from 'node:crypto'

const MARK = `\u0000parameter:${randomUUID()}:`

/** A text that stands for a parameter while a query is planned: no parameter's own value is ever the same. */
export const toPlaceholder = (name: string) => `${MARK}${name}`

/** The parameter that a value stands for; null for any other value. */
export function getParameterName(value: unknown): string | null {
  return typeof value === 'string' && value.startsWith(MARK) ? value.slice(MARK.length) : null
}
