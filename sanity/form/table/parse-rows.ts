import { z } from 'zod'
import type { TableRow } from './table-edit.ts'

const rowSchema = z.object({ _key: z.string(), cells: z.array(z.string()).catch([]).default([]) })

/** Rows of a stored table; what is none is left out. */
export function parseRows(value: unknown): TableRow[] {
  return (Array.isArray(value) ? value : []).flatMap((row): TableRow[] => {
    const parsed = rowSchema.safeParse(row)
    return parsed.success ? [{ _type: 'tableRow', ...parsed.data }] : []
  })
}
