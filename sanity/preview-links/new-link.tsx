import { Card, Text } from '@sanity/ui'
import { useRef } from 'react'
import { useNewsroom } from '../workflow/use-newsroom.ts'
import { useTask } from '../workflow/use-task.ts'
import { makeLink } from './link-operations.ts'
import { MadeLink } from './made-link.tsx'
import { keepMadeLink, useMadeLink } from './made-links.ts'
import { NewLinkForm, type NewLink } from './new-link-form.tsx'

type Props = { storyId: string; /** Why there can be none now. */ reason: string | null }

const Reason = ({ text }: { text: string }) => (
  <Card tone="caution" border radius={3} padding={3}>
    <Text size={1}>{text}</Text>
  </Card>
)

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
  const place = useRef<HTMLDivElement>(null)
  const done = () => {
    keepMadeLink(storyId, null)
    place.current?.focus()
  }
  return (
    <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
      {made !== null && <MadeLink link={made} onDone={done} />}
      {made === null && reason !== null && <Reason text={reason} />}
      {made === null && reason === null && <NewLinkForm busy={running} onMake={(link) => void make(link)} />}
    </div>
  )
}
