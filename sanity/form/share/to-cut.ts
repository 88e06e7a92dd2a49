/** A text as a place shows it: whole, or cut between words with an ellipsis. */
export type Cut = { text: string; rest: string }

/** Cuts a text after `limit` characters at most; `rest` is what readers will not see there. */
export function toCut(text: string, limit: number): Cut {
  const whole = text.trim()
  if (whole.length <= limit) return { text: whole, rest: '' }
  const space = whole.lastIndexOf(' ', limit - 1)
  const at = space > limit / 2 ? space : limit - 1
  return { text: `${whole.slice(0, at).trimEnd()} …`, rest: whole.slice(at).trim() }
}
