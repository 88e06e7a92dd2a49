import { Card, Text } from '@sanity/ui'
import { useNewsroom } from '../workflow/use-newsroom.ts'
import { useTask } from '../workflow/use-task.ts'
import { makeLink } from './link-operations.ts'
import { MadeLink } from './made-link.tsx'
import { keepMadeLink, useMadeLink } from './made-links.ts'
import { NewLinkForm, type NewLink } from './new-link-form.tsx'

type Props = { storyId: string; /** Why there can be none now. */ reason: string | null }

/** Makes a link, and shows it once. */
export function NewLinkMaker({ storyId, reason }: Props) {
  const { client, userId } = useNewsroom()
  const { running, start } = useTask()
  const made = useMadeLink(storyId)
  const make = (link: NewLink) =>
    start({
      run: async () => {
        const path = await makeLink(client, { storyId, userId, now: new Date(), ...link })
        keepMadeLink(storyId, new URL(path, globalThis.location.origin).href)
      },
      failed: 'The link could not be made',
    })
  if (made !== null) return <MadeLink link={made} onDone={() => keepMadeLink(storyId, null)} />
  if (reason !== null)
    return (
      <Card tone="caution" border radius={3} padding={3}>
        <Text size={1}>{reason}</Text>
      </Card>
    )
  return <NewLinkForm busy={running} onMake={(link) => void make(link)} />
}
