import { Text } from '@sanity/ui'

/** A table's column titles. */
export function PeopleHead({ columns }: { columns: readonly string[] }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th key={column} role="columnheader" scope="col">
            <Text as="span" size={1} muted>
              {column}
            </Text>
          </th>
        ))}
      </tr>
    </thead>
  )
}
