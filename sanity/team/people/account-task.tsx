import { useToast } from '@sanity/ui/toast'
import type { Account, Role } from '../answers.ts'
import { SessionList } from '../account/session-list.tsx'
import { TaskDialog } from '../task-dialog.tsx'
import type { TeamApi } from '../team-api.ts'
import { useMe } from '../use-me.ts'
import { EditForm } from './edit-form.tsx'
import { InviteForm } from './invite-form.tsx'
import { LinkForm } from './link-form.tsx'
import type { PersonTask } from './person-menu.tsx'
import { RemoveForm } from './remove-form.tsx'
import { toLock } from './to-lock.ts'

export type ChosenTask = { kind: 'invite' } | { kind: PersonTask; account: Account }

type Props = {
  task: ChosenTask
  api: TeamApi
  roles: readonly Role[]
  accounts: readonly Account[]
  /** Ids of elements: see TaskDialog. */
  returnTo: string
  fallback: string
  onChanged: () => void
  onClose: () => void
}

const titles: Record<PersonTask, (name: string) => string> = {
  edit: (name) => `Edit ${name}`,
  link: (name) => `A link for ${name}`,
  sessions: (name) => `Where ${name} is signed in`,
  remove: (name) => `Remove ${name}?`,
}

const toTitle = (task: ChosenTask) =>
  task.kind === 'invite' ? 'Invite somebody' : titles[task.kind](task.account.name)

function Task({ task, api, roles, accounts, onChanged, onClose }: Omit<Props, 'returnTo' | 'fallback'>) {
  const me = useMe()
  const { push } = useToast()
  if (task.kind === 'invite')
    return <InviteForm api={api} roles={roles} onInvited={onChanged} onClose={onClose} />

  const { kind, account } = task
  const isMe = account.id === me.id
  const finish = (title: string) => {
    push({ status: 'success', title })
    onChanged()
    onClose()
  }
  if (kind === 'edit')
    return (
      <EditForm
        api={api}
        account={account}
        isMe={isMe}
        roles={roles}
        locked={toLock(account, accounts)}
        onSaved={({ role }) => {
          if (isMe && role !== account.role) me.signOut()
          else finish('Saved')
        }}
        onClose={onClose}
      />
    )
  if (kind === 'remove')
    return (
      <RemoveForm
        api={api}
        account={account}
        isMe={isMe}
        onRemoved={() => {
          if (isMe) return me.signOut()
          push({ status: 'success', title: `${account.name} was removed` })
          onChanged()
        }}
        onClose={onClose}
      />
    )
  if (kind === 'link') return <LinkForm api={api} account={account} onClose={onClose} />
  return <SessionList api={api} userId={account.id} />
}

/** The dialog of what an administrator is doing. Removing leaves it open: it goes with the line it is about. */
export function AccountTask({ returnTo, fallback, ...props }: Props) {
  const { task, onClose } = props
  return (
    <TaskDialog
      title={toTitle(task)}
      returnTo={returnTo}
      fallback={fallback}
      width={task.kind === 'sessions' ? 1 : 0}
      onClose={onClose}
    >
      <Task {...props} />
    </TaskDialog>
  )
}
