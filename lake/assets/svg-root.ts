const prolog = [
  { opening: '<?xml', closing: '?>' },
  { opening: '<!--', closing: '-->' },
  { opening: '<!DOCTYPE', closing: '>' },
]

/**
 * The opening tag of an SVG document from `<svg` on, after any declaration, comments and white space; undefined when
 * another element comes first. One pass, whatever the text.
 */
export function findSvgRoot(text: string): string | undefined {
  let at = text.startsWith('\uFEFF') ? 1 : 0
  for (;;) {
    at = skipSpace(text, at)
    const part = prolog.find(({ opening }) => text.startsWith(opening, at))
    if (!part) break
    const end = text.indexOf(part.closing, at + part.opening.length)
    if (end === -1) return undefined
    at = end + part.closing.length
  }
  return /^<svg[\s>/]/.test(text.slice(at, at + 5)) ? text.slice(at) : undefined
}

function skipSpace(text: string, from: number): number {
  const space = /\s*/y
  space.lastIndex = from
  return from + (space.exec(text)?.[0].length ?? 0)
}
