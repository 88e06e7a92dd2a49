import { useCallback, useEffect, useRef, type RefObject } from 'react'

/** Where a cell is: counted from 0. */
export type Place = { row: number; column: number }

function findCell(table: HTMLElement | null, { row, column }: Place): HTMLTextAreaElement | null {
  return table?.querySelector(`textarea[data-cell="${row}:${column}"]`) ?? null
}

/** Puts the cursor into a cell, also into one that only the next rendering brings. */
export function useCellFocus(): { ref: RefObject<HTMLDivElement | null>; focusCell: (place: Place) => void } {
  const ref = useRef<HTMLDivElement>(null)
  const wanted = useRef<Place>(null)
  useEffect(() => {
    const cell = wanted.current && findCell(ref.current, wanted.current)
    if (!cell) return
    wanted.current = null
    cell.focus()
  })
  const focusCell = useCallback((place: Place) => {
    const cell = findCell(ref.current, place)
    if (cell) cell.focus()
    else wanted.current = place
  }, [])
  return { ref, focusCell }
}
