import { readFileSync } from 'node:fs'
import path from 'node:path'

const headers = { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }

/** How the bar and the notices of previews look. */
export function GET(): Response {
  const file = path.join(process.cwd(), 'components', 'preview', 'preview.css')
  return new Response(readFileSync(file), { headers })
}
