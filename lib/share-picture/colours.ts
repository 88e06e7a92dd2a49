import { readFileSync } from 'node:fs'
import path from 'node:path'

let tokens: string | undefined

/** Value of a design token's colour on light paper, for pictures: they know no style sheet. Throws for a token that has none. */
export function toTokenColour(name: string): string {
  tokens ??= readFileSync(path.join(process.cwd(), 'app/tokens.css'), 'utf8')
  const [, colour] = new RegExp(`--${name}: (?:light-dark\\()?(#[0-9a-f]{6})`).exec(tokens) ?? []
  if (colour === undefined) throw new Error(`app/tokens.css has no colour --${name}.`)
  return colour
}
