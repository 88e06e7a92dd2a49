import { Flex, Stack, Text } from '@sanity/ui'
import { Ago } from '../../desk/time/moment.tsx'
import type { Account, Role } from '../answers.ts'
import { PersonMenu, type PersonTask } from './person-menu.tsx'
import { Tag } from '../tag.tsx'

type Props = {
  account: Account
  role: Role | undefined
  isMe: boolean
  /** Why they stay as they are; null when they can be removed. */
  locked: string | null
  menuId: string
  onChoose: (task: PersonTask) => void
}

function State({ account: { state, createdAt } }: { account: Account }) {
  if (state === 'active') return <Tag tone="positive">Active</Tag>
  return (
    <Tag tone="caution">
      Invited <Ago iso={createdAt} />
    </Tag>
  )
}

/** One line of the table of accounts. */
export function PersonRow({ account, role, isMe, locked, menuId, onChoose }: Props) {
  return (
    <tr role="row">
      <td role="cell">
        <Stack gap={3}>
          <Flex gap={2} align="center">
            <Text size={1} weight="semibold">
              {account.name}
            </Text>
            {isMe && <Tag>You</Tag>}
          </Flex>
          <Text size={1} muted>
            {account.email}
          </Text>
        </Stack>
      </td>
      <td role="cell">
        <Stack gap={3}>
          <Text size={1}>{role?.title ?? account.role}</Text>
          <Text size={1} muted>
            {role?.description}
          </Text>
          {locked && (
            <Text size={1} muted>
              {locked}
            </Text>
          )}
        </Stack>
      </td>
      <td role="cell">
        <State account={account} />
      </td>
      <td role="cell" data-cell="actions">
        <PersonMenu id={menuId} account={account} locked={locked} onChoose={onChoose} />
      </td>
    </tr>
  )
}
