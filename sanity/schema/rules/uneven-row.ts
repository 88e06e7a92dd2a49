import { z } from 'zod'

const tableRows = z.array(z.object({ cells: z.array(z.string()).optional() }))

/** Names the first row of a table with another number of cells than the first, or `undefined`. */
export function findUnevenRow(rows: unknown): string | undefined {
  const parsed = tableRows.safeParse(rows)
  if (!parsed.success) return undefined
  const counts = parsed.data.map(({ cells }) => cells?.length ?? 0)
  const index = counts.findIndex((count) => count !== counts[0])
  return index === -1 ? undefined : `Row ${index + 1} has ${counts[index]} cells, the first has ${counts[0]}.`
}
