import { toRandomKey } from '../random-key.ts'

/** A row as it is stored. */
export type TableRow = { _type: 'tableRow'; _key: string; cells: string[] }

/** Text of cells, row by row. */
export type Cells = string[][]

/** An empty row of that many cells. */
export function makeRow(columns: number): TableRow {
  return { _type: 'tableRow', _key: toRandomKey(), cells: Array<string>(columns).fill('') }
}

/** Number of columns: that of the longest row. */
export function countColumns(rows: TableRow[]): number {
  return Math.max(0, ...rows.map(({ cells }) => cells.length))
}

/** The same row with cells enough for `columns`. */
function fillRow(row: TableRow, columns: number): TableRow {
  const missing = columns - row.cells.length
  return missing > 0 ? { ...row, cells: [...row.cells, ...Array<string>(missing).fill('')] } : row
}

/** Every row with as many cells as the longest. */
export function toEven(rows: TableRow[]): TableRow[] {
  const columns = countColumns(rows)
  return rows.map((row) => fillRow(row, columns))
}

export function insertRow(rows: TableRow[], at: number): TableRow[] {
  return rows.toSpliced(at, 0, makeRow(Math.max(1, countColumns(rows))))
}

/** The last row stays: a table has one at least. */
export function removeRow(rows: TableRow[], at: number): TableRow[] {
  return rows.length > 1 ? rows.toSpliced(at, 1) : rows
}

function move<Item>(items: Item[], from: number, to: number): Item[] {
  const item = items[from]
  if (item === undefined || to < 0 || to >= items.length) return items
  return items.toSpliced(from, 1).toSpliced(to, 0, item)
}

export function moveRow(rows: TableRow[], from: number, to: number): TableRow[] {
  return move(rows, from, to)
}

const withCells = (rows: TableRow[], change: (cells: string[]) => string[]) =>
  toEven(rows).map((row) => ({ ...row, cells: change(row.cells) }))

export function insertColumn(rows: TableRow[], at: number): TableRow[] {
  return withCells(rows, (cells) => cells.toSpliced(at, 0, ''))
}

/** The last column stays. */
export function removeColumn(rows: TableRow[], at: number): TableRow[] {
  return countColumns(rows) > 1 ? withCells(rows, (cells) => cells.toSpliced(at, 1)) : rows
}

export function moveColumn(rows: TableRow[], from: number, to: number): TableRow[] {
  return withCells(rows, (cells) => move(cells, from, to))
}

export function setCell(rows: TableRow[], row: number, column: number, text: string): TableRow[] {
  return rows.map((each, index) =>
    index === row
      ? { ...fillRow(each, column + 1), cells: fillRow(each, column + 1).cells.with(column, text) }
      : each,
  )
}

/** Writes a block of cells over a table from one cell on; the table grows where the block reaches past it. */
export function pasteCells(rows: TableRow[], row: number, column: number, pasted: Cells): TableRow[] {
  const height = Math.max(rows.length, row + pasted.length)
  const columns = Math.max(1, countColumns(rows))
  const grown = Array.from({ length: height }, (_, index) => rows[index] ?? makeRow(columns))
  const written = pasted.reduce(
    (all, cells, down) =>
      cells.reduce((table, text, right) => setCell(table, row + down, column + right, text), all),
    grown,
  )
  return toEven(written)
}
