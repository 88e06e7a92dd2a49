/** Something that may be meant by what is being typed; `kind` says what, in the page's language. */
export type Suggestion = { kind: string; label: string; href: string }

/** Answers that are remembered: whoever deletes a letter has been there before. */
const LIMIT = 50

const remembered = new Map<string, Suggestion[]>()

/** What the site suggests for some letters. Rejects when it does not answer, or when the signal says to stop. */
export async function getSuggestions(typed: string, signal: AbortSignal): Promise<Suggestion[]> {
  const known = remembered.get(typed)
  if (known) return known
  const response = await fetch(`/api/search?${new URLSearchParams({ q: typed })}`, { signal })
  if (!response.ok) throw new Error(`No suggestions: ${response.status}`)
  const { suggestions }: { suggestions: Suggestion[] } = await response.json()
  remembered.set(typed, suggestions)
  for (const oldest of [...remembered.keys()].slice(0, -LIMIT)) remembered.delete(oldest)
  return suggestions
}
