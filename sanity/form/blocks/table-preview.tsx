import { ThListIcon } from '@sanity/icons/ThList'
import type { PreviewProps } from 'sanity'
import { parseRows } from '../table/parse-rows.ts'
import type { TableRow } from '../table/table-edit.ts'
import { BlockFrame } from './block-frame.tsx'
import { Grid } from './block-style.ts'

type Selected = { caption?: string; headerRow?: boolean; rows?: unknown }

function Head({ row }: { row: TableRow }) {
  return (
    <thead>
      <tr>
        {row.cells.map((cell, index) => (
          <th key={index} scope="col">
            {cell}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Body({ rows }: { rows: TableRow[] }) {
  return (
    <tbody>
      {rows.map(({ _key, cells }) => (
        <tr key={_key}>
          {cells.map((cell, index) => (
            <td key={index}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

/** A table as a table. */
export function TablePreview({ actions, caption, headerRow, rows: stored }: PreviewProps & Selected) {
  const rows = parseRows(stored)
  const head = headerRow ? rows[0] : undefined
  return (
    <BlockFrame
      icon={ThListIcon}
      name="Table"
      actions={actions}
      missing={rows.length === 0 ? 'The table has no rows yet.' : undefined}
    >
      {rows.length > 0 && (
        <Grid>
          <table>
            {caption && <caption>{caption}</caption>}
            {head && <Head row={head} />}
            <Body rows={rows.slice(head ? 1 : 0)} />
          </table>
        </Grid>
      )}
    </BlockFrame>
  )
}
