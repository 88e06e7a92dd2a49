import { describe, expect, it } from '@jest/globals'
import { insertColumn, insertRow, makeRow, moveRow, removeRow, setCell, type TableRow } from './table-edit.ts'
import { toTablePatches } from './table-patches.ts'

const makeRows = (...rows: string[][]): TableRow[] =>
  rows.map((cells, index) => ({ _type: 'tableRow', _key: `r${index}`, cells }))

const rows = makeRows(['a'], ['b'], ['c'])

const toShort = (after: TableRow[], before = rows) =>
  toTablePatches(before, after).map(({ type, path }) => [type, JSON.stringify(path)])

describe('patches of a table', () => {
  it('touch only the row that changed', () => {
    expect(toShort(setCell(rows, 1, 0, 'x'))).toEqual([['set', '[{"_key":"r1"},"cells"]']])
    expect(toShort(removeRow(rows, 1))).toEqual([['unset', '[{"_key":"r1"}]']])
    expect(toShort(insertRow(rows, 2))).toEqual([['insert', '[{"_key":"r1"}]']])
    expect(toShort(rows)).toEqual([])
  })

  it('set the cells of every row for a column', () => {
    expect(toShort(insertColumn(rows, 0))).toHaveLength(3)
  })

  it('begin a table, and put a row before all others', () => {
    expect(toShort([makeRow(2)], [])).toEqual([
      ['setIfMissing', '[]'],
      ['insert', '[0]'],
    ])
    expect(toShort(insertRow(rows, 0)).map(([type]) => type)).toEqual(['setIfMissing', 'insert'])
  })

  it('replace the table when rows change places', () => {
    expect(toShort(moveRow(rows, 0, 2))).toEqual([['set', '[]']])
  })
})
