import { EditIcon } from '@sanity/icons/Edit'
import { DesktopIcon } from '@sanity/icons/Desktop'
import { EllipsisHorizontalIcon } from '@sanity/icons/EllipsisHorizontal'
import { LinkIcon } from '@sanity/icons/Link'
import { TrashIcon } from '@sanity/icons/Trash'
import { Button } from '@sanity/ui'
import { Menu, MenuButton, MenuDivider, MenuItem } from '@sanity/ui/menu'
import type { Account } from '../answers.ts'

export type PersonTask = 'edit' | 'link' | 'sessions' | 'remove'

type Props = {
  /** The button's. */
  id: string
  account: Account
  /** Why they cannot be removed; null when they can. */
  locked: string | null
  onChoose: (task: PersonTask) => void
}

/** What can be done about somebody's account. */
export function PersonMenu({ id, account: { name, state }, locked, onChoose }: Props) {
  return (
    <MenuButton
      id={id}
      popover={{ portal: true, placement: 'bottom-end' }}
      button={
        <Button mode="bleed" icon={EllipsisHorizontalIcon} padding={3} aria-label={`Actions for ${name}`} />
      }
      menu={
        <Menu>
          <MenuItem icon={EditIcon} text="Edit name and role" onClick={() => onChoose('edit')} />
          <MenuItem
            icon={LinkIcon}
            text={state === 'invited' ? 'New invitation link' : 'Link for a new password'}
            onClick={() => onChoose('link')}
          />
          <MenuItem icon={DesktopIcon} text="Where they are signed in" onClick={() => onChoose('sessions')} />
          <MenuDivider />
          <MenuItem
            icon={TrashIcon}
            tone="critical"
            text="Remove"
            title={locked ?? undefined}
            disabled={locked !== null}
            onClick={() => onChoose('remove')}
          />
        </Menu>
      }
    />
  )
}
