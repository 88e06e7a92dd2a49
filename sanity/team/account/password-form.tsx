import { Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import { Field } from '../field.tsx'
import { TaskForm } from '../task-form.tsx'
import type { TeamApi } from '../team-api.ts'
import { SHORTEST_PASSWORD } from './shortest-password.ts'

type Props = { api: TeamApi; email: string; onChanged: () => void }

/** One's own new password. The lake then ends every session, and leads back to signing in. */
export function PasswordForm({ api, email, onChanged }: Props) {
  const [currentPassword, setCurrent] = useState('')
  const [newPassword, setNew] = useState('')
  const change = async () => {
    if (currentPassword === '') throw new Error('Your current password is missing')
    await api.changePassword({ currentPassword, newPassword })
    onChanged()
  }
  return (
    <TaskForm confirm="Change password" onConfirm={change}>
      <Stack gap={4}>
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <Field
          label="Current password"
          type="password"
          autoComplete="current-password"
          value={currentPassword}
          onChange={setCurrent}
        />
        <Field
          label="New password"
          type="password"
          autoComplete="new-password"
          hint={`At least ${SHORTEST_PASSWORD} characters: a few words in a row are easy to remember.`}
          value={newPassword}
          onChange={setNew}
        />
        <Text size={1} muted>
          You are then signed out everywhere, here too, and sign in with the new one.
        </Text>
      </Stack>
    </TaskForm>
  )
}
