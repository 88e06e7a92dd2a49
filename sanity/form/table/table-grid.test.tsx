import { describe, expect, it } from '@jest/globals'
import { createEvent, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Themed } from '../../../tests/setup/themed.tsx'
import { insertRow, pasteCells, setCell, type Cells, type TableRow } from './table-edit.ts'
import { TableGrid } from './table-grid.tsx'

const makeRows = (...cells: Cells): TableRow[] =>
  cells.map((row, index) => ({ _type: 'tableRow', _key: `r${index}`, cells: row }))

const left: [number, number, number][] = []

function Table({ readOnly = false }: { readOnly?: boolean }) {
  const [rows, setRows] = useState(makeRows(['Maker', 'Panels'], ['A', '1']))
  return (
    <TableGrid
      rows={rows}
      header
      readOnly={readOnly}
      onRows={setRows}
      onText={({ row, column }, text) => setRows(setCell(rows, row, column, text))}
      onPaste={({ row, column }, cells) => setRows(pasteCells(rows, row, column, cells))}
      onLeave={({ row, column }, step) => {
        left.push([row, column, step])
        if (row + step === rows.length) setRows(insertRow(rows, rows.length))
      }}
    />
  )
}

const show = (readOnly = false) => render(<Table readOnly={readOnly} />, { wrapper: Themed })

const getCell = (row: number, column: number) =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: `Row ${row}, column ${column}` })

const getTexts = () => screen.getAllByRole<HTMLTextAreaElement>('textbox').map(({ value }) => value)

function paste(cell: HTMLElement, text: string) {
  const event = createEvent.paste(cell, { clipboardData: { getData: () => text } })
  fireEvent(cell, event)
}

describe('a table being edited', () => {
  it('takes text, without line breaks', () => {
    show()
    fireEvent.change(getCell(2, 2), { target: { value: 'two\nlines' } })
    expect(getTexts()).toEqual(['Maker', 'Panels', 'A', 'two lines'])
  })

  it('spreads out what was copied from a spreadsheet', () => {
    show()
    paste(getCell(2, 1), 'B\t2\nC\t3')
    expect(getTexts()).toEqual(['Maker', 'Panels', 'B', '2', 'C', '3'])
  })

  it('leaves a cell by Enter, and by arrows at the edge of its text', () => {
    show()
    left.length = 0
    const cell = getCell(2, 1)
    fireEvent.keyDown(cell, { key: 'Enter' })
    expect(getTexts()).toHaveLength(6)
    fireEvent.keyDown(cell, { key: 'Enter', shiftKey: true })
    cell.setSelectionRange(0, 0)
    fireEvent.keyDown(cell, { key: 'ArrowDown' })
    fireEvent.keyDown(cell, { key: 'ArrowUp' })
    expect(left).toEqual([
      [1, 0, 1],
      [1, 0, -1],
      [1, 0, -1],
    ])
  })

  it('has a menu for every row and column', () => {
    show()
    for (const name of ['Row 1', 'Row 2', 'Column 1', 'Column 2']) screen.getByRole('button', { name })
    fireEvent.click(screen.getByRole('button', { name: 'Column 1' }))
    fireEvent.click(screen.getByRole('menuitem', { name: 'Remove column' }))
    expect(getTexts()).toEqual(['Panels', '1'])
  })

  it('is not changed by those who may only read', () => {
    show(true)
    expect(getCell(1, 1)).toHaveAttribute('readonly')
    expect(screen.getByRole('button', { name: 'Row 1' })).toBeDisabled()
    paste(getCell(2, 1), 'B\t2')
    expect(getTexts()).toEqual(['Maker', 'Panels', 'A', '1'])
  })
})
