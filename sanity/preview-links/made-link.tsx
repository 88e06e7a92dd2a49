import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { CopyLink } from '../team/people/copy-link.tsx'

type Props = { link: string; onDone: () => void }

/** A new link, which is shown only now. */
export function MadeLink({ link, onDone }: Props) {
  return (
    <Card tone="positive" border radius={3} padding={3}>
      <Stack gap={4}>
        <Text size={1} weight="semibold">
          Copy the link now: it cannot be shown again.
        </Text>
        <CopyLink link={link} label="Link to the draft" />
        <Flex justify="flex-end">
          <Button text="Done" mode="ghost" onClick={onDone} />
        </Flex>
      </Stack>
    </Card>
  )
}
