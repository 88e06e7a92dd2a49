import { Button } from '@sanity/ui'
import { Menu, MenuButton, MenuDivider, MenuItem } from '@sanity/ui/menu'
import { EllipsisHorizontalIcon } from '@sanity/icons/EllipsisHorizontal'
import { EllipsisVerticalIcon } from '@sanity/icons/EllipsisVertical'
import { TrashIcon } from '@sanity/icons/Trash'
import { useId } from 'react'

const words = {
  row: { name: 'Row', before: 'above', after: 'below', back: 'up', on: 'down' },
  column: { name: 'Column', before: 'to the left', after: 'to the right', back: 'left', on: 'right' },
}

export type LineMenuProps = {
  line: keyof typeof words
  index: number
  count: number
  readOnly: boolean
  onInsert: (at: number) => void
  onMove: (to: number) => void
  onRemove: () => void
}

/** What can be done to one row or column of a table. */
export function LineMenu({ line, index, count, readOnly, onInsert, onMove, onRemove }: LineMenuProps) {
  const { name, before, after, back, on } = words[line]
  const noun = name.toLowerCase()
  return (
    <MenuButton
      id={useId()}
      popover={{ portal: true, placement: 'bottom-start' }}
      button={
        <Button
          mode="bleed"
          padding={2}
          fontSize={1}
          icon={line === 'row' ? EllipsisVerticalIcon : EllipsisHorizontalIcon}
          aria-label={`${name} ${index + 1}`}
          disabled={readOnly}
        />
      }
      menu={
        <Menu>
          <MenuItem text={`Insert ${noun} ${before}`} onClick={() => onInsert(index)} />
          <MenuItem text={`Insert ${noun} ${after}`} onClick={() => onInsert(index + 1)} />
          <MenuDivider />
          <MenuItem text={`Move ${back}`} disabled={index === 0} onClick={() => onMove(index - 1)} />
          <MenuItem text={`Move ${on}`} disabled={index === count - 1} onClick={() => onMove(index + 1)} />
          <MenuDivider />
          <MenuItem
            tone="critical"
            icon={TrashIcon}
            text={`Remove ${noun}`}
            disabled={count === 1}
            onClick={onRemove}
          />
        </Menu>
      }
    />
  )
}
