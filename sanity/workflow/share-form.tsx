import { Checkbox, Flex, Spinner, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import { useProject, useUserListWithPermissions } from 'sanity'
import { DialogButtons } from './dialog-buttons.tsx'
import { toNewsroomRole } from './newsroom-role.ts'
import { UserName } from './user-name.tsx'

type Props = {
  createdBy: string
  sharedWith: readonly string[]
  busy: boolean
  onConfirm: (names: readonly string[]) => void
  onCancel: () => void
}

type PersonProps = { name: string; isChosen: boolean; onToggle: () => void }

function Person({ name, isChosen, onToggle }: PersonProps) {
  return (
    <Flex as="label" gap={3} align="center">
      <Checkbox checked={isChosen} onChange={onToggle} />
      <Text size={1}>{name}</Text>
    </Flex>
  )
}

/** The other contributors; editors may write every draft anyway. */
export function ShareForm({ createdBy, sharedWith, busy, onConfirm, onCancel }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>(sharedWith)
  const { data, loading } = useUserListWithPermissions({ documentValue: null, permission: 'read' })
  const members = useProject()?.members ?? []
  const contributors = members
    .filter(({ roles }) => toNewsroomRole(roles) === 'contributor')
    .map(({ id }) => id)
  const others = (data ?? []).filter(({ id }) => id !== createdBy && contributors.includes(id))
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <Stack gap={4}>
      <Text size={1}>
        <UserName id={createdBy} /> began this draft. Editors may write it too, and whoever is ticked here.
      </Text>
      {loading && <Spinner muted />}
      {!loading && others.length === 0 && (
        <Text size={1} muted>
          There are no other contributors yet.
        </Text>
      )}
      <Stack gap={3}>
        {others.map(({ id, displayName }) => (
          <Person
            key={id}
            name={displayName ?? id}
            isChosen={chosen.includes(id)}
            onToggle={() => toggle(id)}
          />
        ))}
      </Stack>
      <DialogButtons confirm="Save" busy={busy} onConfirm={() => onConfirm(chosen)} onCancel={onCancel} />
    </Stack>
  )
}
