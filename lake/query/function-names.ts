/** Functions by names that groq-js does not know: it takes any arguments for `latLng`, which is `geo` of one value. */
const KNOWN: Readonly<Record<string, string>> = { 'text::matchQuery': 'text::query', geo: 'geo::latLng' }

/** Such a name, or a string or comment, in which there is none. */
const NAME = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\/[^\n]*|\btext::matchQuery\b|(?<![\w:.$])geo(?=\s*\()/g

/** A query in names that groq-js knows, and where what stands in it was written. */
export type NamedQuery = { text: string; toWritten(position: number): number }

export function toKnownNames(query: string): NamedQuery {
  const longer: { at: number; by: number }[] = []
  const text = query.replace(NAME, (found: string, at: number) => {
    const name = KNOWN[found] ?? found
    longer.push({ at, by: name.length - found.length })
    return name
  })
  return {
    text,
    toWritten: (position) =>
      longer.reduce((place, { at, by }) => (place > at ? Math.max(at, place - by) : place), position),
  }
}
