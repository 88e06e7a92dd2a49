import { Badge, Flex } from '@sanity/ui'
import { getPublishedId } from 'sanity'
import { useStoryState } from './use-story-state.ts'

/** A story's state as a word. */
export function StoryStateBadge({ id }: { id: string }) {
  const state = useStoryState(getPublishedId(id))
  if (state === null) return null
  return (
    <Flex>
      <Badge tone={state.tone} fontSize={0}>
        {state.label}
      </Badge>
    </Flex>
  )
}
