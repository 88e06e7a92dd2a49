import { useId } from 'react'
import type { EditAttribute } from '@/lib/preview/edit-attribute'
import { words } from '@/lib/words/words'
import styles from './data-table.module.css'

export type DataTableProps = {
  caption?: string | null
  headerRow: boolean
  rows: { _key: string; cells: string[] }[]
  edit?: EditAttribute | undefined
}

/**
 * A table that scrolls sideways in its own focusable region where the page is too narrow for it. Under an empty corner the
 * first cells name their rows.
 */
export function DataTable({ caption, headerRow, rows, edit }: DataTableProps) {
  const captionId = useId()
  const header = headerRow ? rows[0] : undefined
  const namesRows = header?.cells[0]?.trim() === ''
  const name = caption ? { 'aria-labelledby': captionId } : { 'aria-label': words.reading.table }
  return (
    <div className={styles.scroll} role="region" tabIndex={0} {...name} {...edit}>
      <table className={styles.table}>
        {caption && <caption id={captionId}>{caption}</caption>}
        {header && (
          <thead>
            <tr>
              {header.cells.map((cell, index) =>
                cell.trim() ? (
                  <th key={index} scope="col">
                    {cell}
                  </th>
                ) : (
                  <td key={index} />
                ),
              )}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.slice(header ? 1 : 0).map(({ _key, cells }) => (
            <tr key={_key}>
              {cells.map((cell, index) =>
                index === 0 && namesRows && cell.trim() ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
