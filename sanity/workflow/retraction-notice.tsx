import { Card, Stack, Text } from '@sanity/ui'
import { useMemo } from 'react'
import { defer } from 'rxjs'
import { getReferrers } from './get-referrers.ts'
import { useNewsroom } from './use-newsroom.ts'
import { useObserved } from './use-observed.ts'

type Props = { storyId: string; paths: readonly string[] }

function Referrers({ storyId }: Pick<Props, 'storyId'>) {
  const { client } = useNewsroom()
  const referrers$ = useMemo(() => defer(() => getReferrers(client, storyId)), [client, storyId])
  const referrers = useObserved(referrers$) ?? []
  if (referrers.length === 0) return null
  return (
    <Card tone="caution" padding={3} radius={3} border>
      <Stack gap={3}>
        <Text size={1}>These refer to the story. Take it out of them first, or it cannot be retracted:</Text>
        {referrers.map(({ _id, title }) => (
          <Text key={_id} size={1} weight="semibold">
            {title}
          </Text>
        ))}
      </Stack>
    </Card>
  )
}

/** What a retraction does, and where. */
export function RetractionNotice({ storyId, paths }: Props) {
  return (
    <Stack gap={4}>
      <Text size={1}>
        The story goes. Readers and search engines are told that it was retracted, and why, at{' '}
        {paths.join(', ')}. It stays here as a draft; publishing it again ends the retraction.
      </Text>
      <Referrers storyId={storyId} />
    </Stack>
  )
}
