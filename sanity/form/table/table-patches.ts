import { insert, set, setIfMissing, unset, type FormPatch } from 'sanity'
import type { TableRow } from './table-edit.ts'

const toKeys = (rows: TableRow[]) => rows.map(({ _key }) => _key)

const sameCells = (a: TableRow, b: TableRow) =>
  a.cells.length === b.cells.length && a.cells.every((cell, index) => cell === b.cells[index])

function toChanges(before: TableRow[], after: TableRow[]): FormPatch[] {
  return after.flatMap((row) => {
    const old = before.find(({ _key }) => _key === row._key)
    return old && !sameCells(old, row) ? [set(row.cells, [{ _key: row._key }, 'cells'])] : []
  })
}

function toInsertions(before: TableRow[], after: TableRow[]): FormPatch[] {
  const known = new Set(toKeys(before))
  return after.flatMap((row, index) => {
    if (known.has(row._key)) return []
    const previous = after[index - 1]
    return previous
      ? [insert([row], 'after', [{ _key: previous._key }])]
      : [setIfMissing([]), insert([row], 'before', [0])]
  })
}

/**
 * Patches that turn one table into another, row by row, so that what others write in its other rows meanwhile stays.
 * Moved rows are the exception: they replace the whole.
 */
export function toTablePatches(before: TableRow[], after: TableRow[]): FormPatch[] {
  const wanted = new Set(toKeys(after))
  const known = new Set(toKeys(before))
  const kept = toKeys(before).filter((key) => wanted.has(key))
  const order = toKeys(after).filter((key) => known.has(key))
  if (kept.some((key, index) => key !== order[index])) return [set(after)]
  const removals = toKeys(before)
    .filter((key) => !wanted.has(key))
    .map((key) => unset([{ _key: key }]))
  return [...removals, ...toChanges(before, after), ...toInsertions(before, after)]
}
