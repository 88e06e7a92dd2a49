import { useCallback, useSyncExternalStore } from 'react'

/** Links made on this tab and not yet copied, by the story they show: Studio may begin a panel anew at any time. */
const made = new Map<string, string>()
const listeners = new Set<() => void>()

/** Keeps a story's new link until it is copied; `null` forgets it. */
export function keepMadeLink(storyId: string, link: string | null): void {
  if (link === null) made.delete(storyId)
  else made.set(storyId, link)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A story's new link, until it is copied. */
export function useMadeLink(storyId: string): string | null {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => made.get(storyId) ?? null, [storyId]),
  )
}
