import { Card, Stack, Text } from '@sanity/ui'
import { PlayIcon } from '@sanity/icons/Play'
import type { PreviewProps } from 'sanity'
import { embedProviders } from '../../../lib/content/embed-providers.ts'
import { BlockFrame } from './block-frame.tsx'

type Selected = { provider?: string; address?: string; heading?: string }

const toName = (provider: string | undefined) => embedProviders.find(({ id }) => id === provider)?.title

/** An embed as readers see it before they click: who has it, and what it is. */
export function EmbedPreview({ actions, provider, address, heading }: PreviewProps & Selected) {
  return (
    <BlockFrame
      icon={PlayIcon}
      name="Embed"
      detail={toName(provider)}
      actions={actions}
      missing={address ? undefined : 'There is no address yet.'}
    >
      {address && (
        <Card border padding={3} radius={1}>
          <Stack gap={3}>
            <Text size={1} weight="semibold">
              {heading || 'Say what it is: readers see only that before they click.'}
            </Text>
            <Text size={0} muted style={{ overflowWrap: 'anywhere' }}>
              {address}
            </Text>
          </Stack>
        </Card>
      )}
    </BlockFrame>
  )
}
