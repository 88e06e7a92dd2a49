import { memo, type ClipboardEvent, type KeyboardEvent } from 'react'
import { parseCells } from './parse-cells.ts'
import type { Cells } from './table-edit.ts'
import type { Place } from './use-cell-focus.ts'

export type TableCellProps = Place & {
  text: string
  header: boolean
  readOnly: boolean
  onText: (place: Place, text: string) => void
  onPaste: (place: Place, cells: Cells) => void
  /** Asked to go to another row: `rows` down (or up, below 0). */
  onLeave: (place: Place, rows: number) => void
}

/** Rows to go for a key: Enter always leaves a cell, arrows at the edge of its text. */
function toStep(event: KeyboardEvent<HTMLTextAreaElement>): number {
  const { selectionStart, selectionEnd, value } = event.currentTarget
  if (event.nativeEvent.isComposing) return 0
  if (event.key === 'Enter') return event.shiftKey ? -1 : 1
  if (event.key === 'ArrowDown' && selectionStart === value.length) return 1
  return event.key === 'ArrowUp' && selectionEnd === 0 ? -1 : 0
}

/** One cell: Tab goes to the next, Enter to the one below; cells copied from a spreadsheet are spread out from it. */
export const TableCell = memo(function TableCell(props: TableCellProps) {
  const { row, column, text, header, readOnly, onText, onPaste, onLeave } = props
  const place = { row, column }
  const handleKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const step = toStep(event)
    if (step === 0) return
    event.preventDefault()
    onLeave(place, step)
  }
  const handlePaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const cells = parseCells(event.clipboardData.getData('text/plain'))
    if (!cells || readOnly) return
    event.preventDefault()
    onPaste(place, cells)
  }
  return (
    <textarea
      rows={1}
      value={text}
      readOnly={readOnly}
      data-cell={`${row}:${column}`}
      data-header={header || undefined}
      aria-label={`Row ${row + 1}, column ${column + 1}`}
      onChange={({ currentTarget }) => onText(place, currentTarget.value.replaceAll('\n', ' '))}
      onKeyDown={handleKey}
      onPaste={handlePaste}
    />
  )
})
