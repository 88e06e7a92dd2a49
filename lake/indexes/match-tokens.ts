const TOKEN = /[^!@#$%^&*(),\\/?";:{}|[\]+<>\s-]+/g
const TERM = /[^!@#$%^&(),\\/?";:{}|[\]+<>\s-]+/g

const LETTER = /\w/

/** Dots beside letters and digits are nothing to `match`: `U.S.` is one word to it, `US`. */
const withoutDots = (text: string) =>
  text.replace(/\.+/g, (dots: string, start: number) =>
    LETTER.test(text.charAt(start - 1) + text.charAt(start + dots.length)) ? '' : dots,
  )

const isDotted = (token: string) => /[^.]\.+[^.]/.test(token)

/** What groq-js' `match` compares with the terms of a pattern, where that has lost dots in its middle. */
export function toJoinedTokens(text: string): string[] {
  if (!/[^\s.]\.+[^\s.]/.test(text)) return []
  return (text.match(TOKEN) ?? []).filter(isDotted).map(withoutDots)
}

/** The terms of a pattern, each with its `*`, all of which groq-js' `match` wants to find. */
export function toMatchTerms(pattern: string): string[] {
  return withoutDots(pattern).match(TERM) ?? []
}
