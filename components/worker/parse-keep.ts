/** A page's wish to be kept: the path of its story, and the addresses of what it is made of. */
export type Keep = { path: string; parts: string[] }

const isAddress = (value: unknown): value is string => typeof value === 'string' && /^https?:/.test(value)

const story = /^\/news\/[^/?#]+$/

/** Whether a path is one of a story: no other page is kept. */
export const isStoryPath = (path: string): boolean => story.test(path)

/** Reads a message to the worker; nothing when it is no wish to keep a story. */
export function parseKeep(message: unknown): Keep | undefined {
  if (typeof message !== 'object' || message === null || !('path' in message && 'parts' in message))
    return undefined
  const { path, parts } = message
  if (typeof path !== 'string' || !isStoryPath(path) || !Array.isArray(parts)) return undefined
  return { path, parts: parts.filter(isAddress) }
}
