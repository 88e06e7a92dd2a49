import { HttpError } from '../errors.ts'
import { assertSafeJson } from '../http/assert-safe-json.ts'

function parseValue(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new HttpError(
      400,
      `The query parameter "${name}" is not JSON: write a string as "text", with quotes`,
    )
  }
}

/** The GROQ parameters of an address: `$slug="a"` is `{ slug: 'a' }`. */
export function parseQueryParameters(query: URLSearchParams): Record<string, unknown> {
  const entries = [...query].filter(([name]) => name.startsWith('$'))
  const params = entries.map(([name, text]) => [name.slice(1), parseValue(name, text)] as const)
  params.forEach(([, value]) => assertSafeJson(value))
  return Object.fromEntries(params)
}
