import { Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import type { Account, Role } from '../answers.ts'
import { Field } from '../field.tsx'
import { TaskForm } from '../task-form.tsx'
import type { TeamApi } from '../team-api.ts'
import { RoleChoice } from './role-choice.tsx'

type Props = {
  api: TeamApi
  account: Account
  isMe: boolean
  roles: readonly Role[]
  /** Why the role cannot be changed; null when it can. */
  locked: string | null
  onSaved: (saved: { role: string }) => void
  onClose: () => void
}

/** Somebody's name and role. */
export function EditForm({ api, account, isMe, roles, locked, onSaved, onClose }: Props) {
  const [name, setName] = useState(account.name)
  const [role, setRole] = useState(account.role)
  const rank = (wanted: string) => roles.findIndex((one) => one.name === wanted)
  const save = async () => {
    await api.change(account.id, { name, role })
    onSaved({ role })
  }
  return (
    <TaskForm confirm="Save" onConfirm={save} onCancel={onClose}>
      <Stack gap={4}>
        <Field label="Name" autoComplete="off" value={name} onChange={setName} />
        <RoleChoice roles={roles} value={role} onChange={setRole} locked={locked} />
        <Text size={1} muted role="status">
          {rank(role) > rank(account.role) &&
            `This signs ${isMe ? 'you' : account.name} out everywhere${isMe ? ', here too' : ''}.`}
        </Text>
      </Stack>
    </TaskForm>
  )
}
