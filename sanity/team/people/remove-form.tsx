import { Text } from '@sanity/ui'
import type { Account } from '../answers.ts'
import { TaskForm } from '../task-form.tsx'
import type { TeamApi } from '../team-api.ts'

type Props = { api: TeamApi; account: Account; isMe: boolean; onRemoved: () => void; onClose: () => void }

/** Makes sure before somebody is removed. */
export function RemoveForm({ api, account, isMe, onRemoved, onClose }: Props) {
  const remove = async () => {
    await api.remove(account.id)
    onRemoved()
  }
  return (
    <TaskForm confirm="Remove" tone="critical" onConfirm={remove} onCancel={onClose}>
      <Text size={1}>
        {isMe
          ? 'You are signed out everywhere, here too, and cannot sign in again. What you wrote stays, and so does your name in its history.'
          : `${account.name} (${account.email}) is signed out everywhere and cannot sign in again. What they wrote stays, and so does their name in its history.`}
      </Text>
    </TaskForm>
  )
}
