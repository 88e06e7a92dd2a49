import { HttpError } from '../errors.ts'

const FORBIDDEN = ['__proto__', 'constructor', 'prototype']
/** Beyond any document's depth: only keeps the walk off the end of the stack. */
const MAX_DEPTH = 200

function assertSafeText(text: string): void {
  if (text.includes('\0')) throw new HttpError(400, 'A string contains the NUL character')
  if (!text.isWellFormed()) throw new HttpError(400, 'A string contains a lone surrogate')
}

function assertSafeKey(key: string): void {
  assertSafeText(key)
  if (FORBIDDEN.includes(key)) throw new HttpError(400, `The key "${key}" is not allowed`)
}

/** Refuses what cannot be kept or would reach into prototypes, anywhere in a JSON value. */
export function assertSafeJson(value: unknown, depth = 0): void {
  if (depth > MAX_DEPTH)
    throw new HttpError(400, `The request body is nested deeper than ${MAX_DEPTH} levels`)
  if (typeof value === 'string') assertSafeText(value)
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      if (!Array.isArray(value)) assertSafeKey(key)
      assertSafeJson(item, depth + 1)
    }
}
