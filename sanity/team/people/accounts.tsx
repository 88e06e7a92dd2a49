import { AddUserIcon } from '@sanity/icons/AddUser'
import { Box, Button, Flex, Stack, Text } from '@sanity/ui'
import { useCallback, useId, useState } from 'react'
import { PaneFault } from '../../desk/pane-fault.tsx'
import type { Account } from '../answers.ts'
import { Loading } from '../loading.tsx'
import { PeopleTable } from '../team-style.ts'
import { useLoaded } from '../use-loaded.ts'
import { useMe } from '../use-me.ts'
import { useTeamApi } from '../use-team-api.ts'
import { AccountTask, type ChosenTask } from './account-task.tsx'
import { toLock } from './to-lock.ts'
import { PeopleHead } from './people-head.tsx'
import { PersonRow } from './person-row.tsx'

const count = (accounts: readonly Account[]) => {
  const invited = accounts.filter(({ state }) => state === 'invited').length
  const people = accounts.length === 1 ? '1 person' : `${accounts.length} people`
  return invited === 0 ? people : `${people}, ${invited} of them invited`
}

/** Everybody's account, and what administrators do about them. */
export function Accounts() {
  const api = useTeamApi()
  const me = useMe()
  const id = useId()
  const load = useCallback(() => Promise.all([api.getAccounts(), api.getRoles()]), [api])
  const { value, error, retry } = useLoaded(load)
  const [task, setTask] = useState<ChosenTask | null>(null)
  const [accounts, roles] = value ?? [[], []]
  /* A dialog about somebody who has gone goes with their line, and the focus then finds another place. */
  const isThere = task?.kind === 'invite' || accounts.some(({ id }) => id === task?.account.id)
  const toMenuId = (account: Account) => `${id}-${account.id}`
  const inviteId = `${id}-invite`
  return (
    <Stack gap={4}>
      <Flex gap={3} align="center">
        <Box flex={1}>
          <Text size={1} muted role="status">
            {value && count(accounts)}
          </Text>
        </Box>
        <Button
          id={inviteId}
          icon={AddUserIcon}
          text="Invite somebody"
          tone="primary"
          disabled={value === null}
          title={value === null ? 'The list of people is not there yet' : undefined}
          onClick={() => setTask({ kind: 'invite' })}
        />
      </Flex>
      {error !== null && <PaneFault error={error} onRetry={retry} />}
      {value === null && error === null && <Loading what="people" />}
      {value && (
        <PeopleTable role="table" aria-label="People">
          <PeopleHead columns={['Name', 'Role', 'State', 'Actions']} />
          <tbody role="rowgroup">
            {accounts.map((account) => (
              <PersonRow
                key={account.id}
                account={account}
                role={roles.find(({ name }) => name === account.role)}
                isMe={account.id === me.id}
                locked={toLock(account, accounts)}
                menuId={toMenuId(account)}
                onChoose={(kind) => setTask({ kind, account })}
              />
            ))}
          </tbody>
        </PeopleTable>
      )}
      {value && accounts.length === 0 && (
        <Text size={1} muted>
          Nobody has an account yet: you are signed in with a token. Invite an administrator first.
        </Text>
      )}
      {task && isThere && (
        <AccountTask
          task={task}
          api={api}
          roles={roles}
          accounts={accounts}
          returnTo={task.kind === 'invite' ? inviteId : toMenuId(task.account)}
          fallback={inviteId}
          onChanged={retry}
          onClose={() => setTask(null)}
        />
      )}
    </Stack>
  )
}
