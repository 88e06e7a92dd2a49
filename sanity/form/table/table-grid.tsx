import { LineMenu } from './line-menu.tsx'
import { TableCell, type TableCellProps } from './table-cell.tsx'
import {
  countColumns,
  insertColumn,
  insertRow,
  moveColumn,
  moveRow,
  removeColumn,
  removeRow,
  type TableRow,
} from './table-edit.ts'

type Handlers = Pick<TableCellProps, 'onText' | 'onPaste' | 'onLeave'>

export type TableGridProps = Handlers & {
  rows: TableRow[]
  header: boolean
  readOnly: boolean
  onRows: (rows: TableRow[]) => void
}

type LineProps = Pick<TableGridProps, 'rows' | 'readOnly' | 'onRows'>

function ColumnMenus({ rows, readOnly, onRows }: LineProps) {
  const count = countColumns(rows)
  return (
    <tr>
      <th aria-hidden="true" />
      {Array.from({ length: count }, (_, index) => (
        <th key={index} scope="col">
          <LineMenu
            line="column"
            index={index}
            count={count}
            readOnly={readOnly}
            onInsert={(at) => onRows(insertColumn(rows, at))}
            onMove={(to) => onRows(moveColumn(rows, index, to))}
            onRemove={() => onRows(removeColumn(rows, index))}
          />
        </th>
      ))}
    </tr>
  )
}

function RowMenu({ rows, readOnly, onRows, index }: LineProps & { index: number }) {
  return (
    <LineMenu
      line="row"
      index={index}
      count={rows.length}
      readOnly={readOnly}
      onInsert={(at) => onRows(insertRow(rows, at))}
      onMove={(to) => onRows(moveRow(rows, index, to))}
      onRemove={() => onRows(removeRow(rows, index))}
    />
  )
}

/** The cells of a table, with a menu for every row and column. */
export function TableGrid({ rows, header, readOnly, onRows, ...handlers }: TableGridProps) {
  const columns = countColumns(rows)
  return (
    <table aria-label="Cells">
      <thead>
        <ColumnMenus rows={rows} readOnly={readOnly} onRows={onRows} />
      </thead>
      <tbody>
        {rows.map(({ _key, cells }, row) => (
          <tr key={_key}>
            <td data-handle="">
              <RowMenu rows={rows} readOnly={readOnly} onRows={onRows} index={row} />
            </td>
            {Array.from({ length: columns }, (_, column) => (
              <td key={column}>
                <TableCell
                  row={row}
                  column={column}
                  text={cells[column] ?? ''}
                  header={header && row === 0}
                  readOnly={readOnly}
                  {...handlers}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
