import type { Cells } from './table-edit.ts'

const clean = (text: string) => text.replace(/\s+/g, ' ').trim()

function parseRow(line: string): string[] {
  return line.split('\t').map(clean)
}

/**
 * Cells of what was copied from a spreadsheet or a table, or `undefined` when the text is but one cell. Spreadsheets put
 * tabs between cells, and quotation marks around a cell that holds a line break or a tab.
 */
export function parseCells(text: string): Cells | undefined {
  const whole = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '')
  if (!/[\t\n]/.test(whole)) return undefined
  const unquoted = whole.replace(
    /(^|[\t\n])"((?:[^"]|"")*)"(?=[\t\n]|$)/g,
    (_, before: string, cell: string) => {
      return before + cell.replaceAll('""', '"').replace(/[\t\n]/g, ' ')
    },
  )
  return unquoted.split('\n').map(parseRow)
}
