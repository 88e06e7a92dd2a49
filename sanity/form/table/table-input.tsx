import { Button, Flex, Stack, Text } from '@sanity/ui'
import { AddIcon } from '@sanity/icons/Add'
import { useCallback, useEffect, useRef } from 'react'
import { useFormValue, type ArrayOfObjectsInputProps } from 'sanity'
import { parseRows } from './parse-rows.ts'
import {
  countColumns,
  insertColumn,
  insertRow,
  makeRow,
  pasteCells,
  setCell,
  type TableRow,
} from './table-edit.ts'
import { TableGrid, type TableGridProps } from './table-grid.tsx'
import { toTablePatches } from './table-patches.ts'
import { TableFrame } from './table-style.ts'
import { useCellFocus } from './use-cell-focus.ts'

type Rows = { rows: TableRow[]; onRows: (rows: TableRow[]) => void }

/** Handlers that stay the same from key stroke to key stroke, so that only the cell being written is drawn again. */
function useHandlers(props: Rows, focusCell: ReturnType<typeof useCellFocus>['focusCell']) {
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const onText = useCallback<TableGridProps['onText']>(({ row, column }, text) => {
    const { rows, onRows } = latest.current
    onRows(setCell(rows, row, column, text))
  }, [])
  const onPaste = useCallback<TableGridProps['onPaste']>(({ row, column }, cells) => {
    const { rows, onRows } = latest.current
    onRows(pasteCells(rows, row, column, cells))
  }, [])
  const onLeave = useCallback<TableGridProps['onLeave']>(
    ({ row, column }, step) => {
      const { rows, onRows } = latest.current
      if (row + step < 0) return
      if (row + step === rows.length) onRows(insertRow(rows, rows.length))
      focusCell({ row: row + step, column })
    },
    [focusCell],
  )
  return { onText, onPaste, onLeave }
}

function Additions({ rows, onRows, readOnly }: Rows & { readOnly: boolean }) {
  const addRow = () => onRows(insertRow(rows, rows.length))
  const addColumn = () => onRows(insertColumn(rows, countColumns(rows)))
  const shape = { mode: 'ghost', icon: AddIcon, fontSize: 1, padding: 2, disabled: readOnly } as const
  return (
    <Flex gap={2} wrap="wrap">
      <Button {...shape} text="Row" aria-label="Add a row" onClick={addRow} />
      <Button {...shape} text="Column" aria-label="Add a column" onClick={addColumn} />
    </Flex>
  )
}

function Beginning({ onRows, readOnly }: Pick<Rows, 'onRows'> & { readOnly: boolean }) {
  return (
    <Button
      mode="ghost"
      icon={AddIcon}
      text="Start with three rows and columns"
      disabled={readOnly}
      onClick={() => onRows([makeRow(3), makeRow(3), makeRow(3)])}
    />
  )
}

/** The rows of a table, edited as a table. */
export function TableInput({ value, path, onChange, readOnly = false }: ArrayOfObjectsInputProps) {
  const rows = parseRows(value)
  const header = useFormValue([...path.slice(0, -1), 'headerRow']) === true
  const onRows = (next: TableRow[]) => {
    const patches = toTablePatches(rows, next)
    if (!readOnly && patches.length > 0) onChange(patches)
  }
  const { ref, focusCell } = useCellFocus()
  const handlers = useHandlers({ rows, onRows }, focusCell)
  if (rows.length === 0) return <Beginning onRows={onRows} readOnly={readOnly} />
  return (
    <Stack gap={3}>
      <TableFrame ref={ref}>
        <TableGrid rows={rows} header={header} readOnly={readOnly} onRows={onRows} {...handlers} />
      </TableFrame>
      <Additions rows={rows} onRows={onRows} readOnly={readOnly} />
      <Text size={0} muted>
        Tab goes on, Enter goes down and adds a row at the end. Cells copied from a spreadsheet can be pasted.
      </Text>
    </Stack>
  )
}
