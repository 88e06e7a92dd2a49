import { Text } from '@sanity/ui'
import { useState } from 'react'
import type { Account, OneTimeLink } from '../answers.ts'
import { TaskForm } from '../task-form.tsx'
import type { TeamApi } from '../team-api.ts'
import { OneTimeLinkCard } from './one-time-link.tsx'

type Props = { api: TeamApi; account: Account; onClose: () => void }

const explain = ({ name, state }: Account) =>
  state === 'invited'
    ? `${name} has not accepted the invitation yet. A new link ends the earlier one.`
    : `With the link ${name} chooses a new password. Until then the present one stays good.`

/** A new invitation, or a way back in for somebody who forgot their password. */
export function LinkForm({ api, account, onClose }: Props) {
  const [link, setLink] = useState<OneTimeLink | null>(null)
  if (link) return <OneTimeLinkCard link={link} name={account.name} onDone={onClose} />
  const create = async () => setLink(await api.createLink(account.id))
  return (
    <TaskForm confirm="Make link" onConfirm={create} onCancel={onClose}>
      <Text size={1}>{explain(account)}</Text>
    </TaskForm>
  )
}
