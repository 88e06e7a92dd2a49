import { Stack } from '@sanity/ui'
import { useState } from 'react'
import type { OneTimeLink, Role } from '../answers.ts'
import { Field } from '../field.tsx'
import { TaskForm } from '../task-form.tsx'
import type { TeamApi } from '../team-api.ts'
import { OneTimeLinkCard } from './one-time-link.tsx'
import { RoleChoice } from './role-choice.tsx'

type Props = { api: TeamApi; roles: readonly Role[]; onInvited: () => void; onClose: () => void }

/** The role that most people of a newsroom have. */
const COMMON_ROLE = 'contributor'

/** Whom to invite, and then the link to send them. */
export function InviteForm({ api, roles, onInvited, onClose }: Props) {
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState(COMMON_ROLE)
  const [link, setLink] = useState<OneTimeLink | null>(null)
  if (link) return <OneTimeLinkCard link={link} name={name.trim() || email} onDone={onClose} />
  const invite = async () => {
    setLink(await api.invite({ email, role, ...(name.trim() !== '' && { name }) }))
    onInvited()
  }
  return (
    <TaskForm confirm="Invite" onConfirm={invite} onCancel={onClose}>
      <Stack gap={4}>
        <Field
          label="E-mail address"
          inputMode="email"
          autoCapitalize="off"
          autoComplete="off"
          value={email}
          onChange={setEmail}
        />
        <Field
          label="Name"
          autoComplete="off"
          hint="May stay empty: they can write it themselves."
          value={name}
          onChange={setName}
        />
        <RoleChoice roles={roles} value={role} onChange={setRole} />
      </Stack>
    </TaskForm>
  )
}
