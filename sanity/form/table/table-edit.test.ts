import { describe, expect, it } from '@jest/globals'
import { parseCells } from './parse-cells.ts'
import {
  insertColumn,
  insertRow,
  moveColumn,
  moveRow,
  pasteCells,
  removeColumn,
  removeRow,
  setCell,
  toEven,
  type Cells,
  type TableRow,
} from './table-edit.ts'

const makeRows = (cells: Cells): TableRow[] =>
  cells.map((row, index) => ({ _type: 'tableRow', _key: `r${index}`, cells: row }))

const toCells = (rows: TableRow[]) => rows.map(({ cells }) => cells)

const rows = makeRows([
  ['a', 'b'],
  ['c', 'd'],
])

describe('editing a table', () => {
  it.each<[string, TableRow[], Cells]>([
    [
      'inserts a row',
      insertRow(rows, 1),
      [
        ['a', 'b'],
        ['', ''],
        ['c', 'd'],
      ],
    ],
    ['starts a table with one cell', insertRow([], 0), [['']]],
    ['removes a row', removeRow(rows, 0), [['c', 'd']]],
    ['keeps the last row', removeRow(makeRows([['a']]), 0), [['a']]],
    [
      'moves a row',
      moveRow(rows, 0, 1),
      [
        ['c', 'd'],
        ['a', 'b'],
      ],
    ],
    [
      'moves no row out of the table',
      moveRow(rows, 0, -1),
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'inserts a column',
      insertColumn(rows, 2),
      [
        ['a', 'b', ''],
        ['c', 'd', ''],
      ],
    ],
    ['removes a column', removeColumn(rows, 0), [['b'], ['d']]],
    ['keeps the last column', removeColumn(makeRows([['a'], ['b']]), 0), [['a'], ['b']]],
    [
      'moves a column',
      moveColumn(rows, 1, 0),
      [
        ['b', 'a'],
        ['d', 'c'],
      ],
    ],
    [
      'writes a cell',
      setCell(rows, 1, 0, 'x'),
      [
        ['a', 'b'],
        ['x', 'd'],
      ],
    ],
    ['writes a cell that a short row lacks', setCell(makeRows([['a'], []]), 1, 1, 'x'), [['a'], ['', 'x']]],
    [
      'evens rows out',
      toEven(makeRows([['a', 'b'], ['c']])),
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    [
      'grows around what is pasted',
      pasteCells(rows, 1, 1, [['1', '2'], ['3']]),
      [
        ['a', 'b', ''],
        ['c', '1', '2'],
        ['', '3', ''],
      ],
    ],
  ])('%s', (_, result, expected) => {
    expect(toCells(result)).toEqual(expected)
  })

  it('keeps the keys of rows and gives new ones their own', () => {
    const keys = insertRow(insertRow(rows, 1), 1).map(({ _key }) => _key)
    expect(new Set(keys).size).toBe(4)
    expect([keys[0], keys[3]]).toEqual(['r0', 'r1'])
    expect(insertColumn(rows, 0).map(({ _key }) => _key)).toEqual(['r0', 'r1'])
  })

  it('changes nothing in place', () => {
    pasteCells(rows, 0, 0, [['x', 'y', 'z']])
    expect(toCells(rows)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })
})

describe('what is pasted into a table', () => {
  it.each<[string, Cells | undefined]>([
    ['one cell', undefined],
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\nb', [['a'], ['b']]],
    [
      '"two\nlines"\tb\n"say ""hi"""\t',
      [
        ['two lines', 'b'],
        ['say "hi"', ''],
      ],
    ],
  ])('%p', (text, expected) => {
    expect(parseCells(text)).toEqual(expected)
  })
})
