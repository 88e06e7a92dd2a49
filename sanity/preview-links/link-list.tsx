import { Stack, Text } from '@sanity/ui'
import { useNewsroom } from '../workflow/use-newsroom.ts'
import { useTask } from '../workflow/use-task.ts'
import { LinkCard } from './link-card.tsx'
import { removeLink, revokeLink } from './link-operations.ts'
import { toLinkState } from './link-state.ts'
import type { ListedLink } from './links-query.ts'
import { useNow } from './use-now.ts'

/** Every link to a story; `mayWrite` says whether its draft is this person's to write. */
export function LinkList({ links, mayWrite }: { links: readonly ListedLink[]; mayWrite: boolean }) {
  const { client, userId } = useNewsroom()
  const { running, start } = useTask()
  const now = useNow()
  const revoke = (linkId: string) =>
    start({
      run: () => revokeLink(client, { linkId, userId, now: new Date() }),
      done: 'The link opens nothing any more',
      failed: 'The link could not be revoked',
    })
  const remove = (linkId: string) =>
    start({ run: () => removeLink(client, linkId), failed: 'The link could not be removed' })
  if (links.length === 0)
    return (
      <Text size={1} muted>
        There are no links to this story yet.
      </Text>
    )
  return (
    <Stack as="ul" gap={3} style={{ listStyle: 'none', padding: 0, margin: 0 }}>
      {links.map((link) => (
        <LinkCard
          key={link._id}
          link={link}
          state={toLinkState(link, now)}
          mayEnd={mayWrite || link.sharedBy === userId}
          busy={running}
          onRevoke={() => revoke(link._id)}
          onRemove={() => void remove(link._id)}
        />
      ))}
    </Stack>
  )
}
