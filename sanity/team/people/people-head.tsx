import { SrOnly, Text } from '@sanity/ui'

/** A table's column titles; `actions` adds a last one that only screen readers are told. */
export function PeopleHead({ columns, actions }: { columns: readonly string[]; actions?: string }) {
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
        {actions && (
          <th role="columnheader" scope="col">
            <SrOnly as="span">{actions}</SrOnly>
          </th>
        )}
      </tr>
    </thead>
  )
}
