import { z } from 'zod'

const headings = z.array(z.object({ _key: z.string().optional(), style: z.string().optional() }))

const levels: Record<string, number> = { h2: 2, h3: 3 }

/** Names the first heading of a body that skips a level (the headline is level 1), or `undefined`. */
export function findSkippedHeading(body: unknown): string | undefined {
  const parsed = headings.safeParse(body)
  if (!parsed.success) return undefined
  let previous = 1
  for (const { style } of parsed.data) {
    const level = levels[style ?? '']
    if (level === undefined) continue
    if (level > previous + 1)
      return `A heading ${level} follows a heading ${previous}: use heading ${previous + 1}.`
    previous = level
  }
  return undefined
}
