import { HttpError } from '../errors.ts'

/** A true/false query parameter; absent means false, anything else is a 400 naming it. */
export function getFlag(query: URLSearchParams, name: string): boolean {
  const value = query.get(name) ?? 'false'
  if (value !== 'true' && value !== 'false')
    throw new HttpError(400, `"${name}" takes true or false, not "${value}"`)
  return value === 'true'
}
