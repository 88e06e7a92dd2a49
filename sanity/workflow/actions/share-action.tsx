import { UsersIcon } from '@sanity/icons/Users'
import { useState } from 'react'
import type { DocumentActionComponent } from 'sanity'
import { ShareForm } from '../share-form.tsx'
import { toSharing } from '../sharing.ts'
import { useNewsroom } from '../use-newsroom.ts'
import { useTask } from '../use-task.ts'

/** Lets other contributors write a draft; its author and editors may. */
export const useShareAction: DocumentActionComponent = ({ draft }) => {
  const [isOpen, setOpen] = useState(false)
  const { client, userId, role } = useNewsroom()
  const { running, start } = useTask()
  if (!draft) return null
  const { createdBy, sharedWith } = toSharing(draft)
  if (createdBy === null || (role !== 'editor' && createdBy !== userId)) return null
  const share = async (names: readonly string[]) => {
    const run = async () => {
      await client.patch(draft._id, { set: { '_system.sharedWith': names } }).commit()
    }
    const isDone = await start({ run, done: 'Sharing changed', failed: 'The draft could not be shared' })
    if (isDone) setOpen(false)
  }
  return {
    icon: UsersIcon,
    label: 'Share draft with…',
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: 'Who may write this draft',
      onClose: () => setOpen(false),
      content: (
        <ShareForm
          createdBy={createdBy}
          sharedWith={sharedWith}
          busy={running}
          onConfirm={(names) => void share(names)}
          onCancel={() => setOpen(false)}
        />
      ),
    },
  }
}

useShareAction.displayName = 'ShareAction'
