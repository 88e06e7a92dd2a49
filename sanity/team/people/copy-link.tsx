import { CopyIcon } from '@sanity/icons/Copy'
import { Box, Button, Flex, Stack, Text, TextInput } from '@sanity/ui'
import { useRef, useState } from 'react'

const words = { copied: 'Copied.', selected: 'Selected: press Ctrl+C, or ⌘C on a Mac.' }

/** A link, all of it selected, and a button that copies it; where the browser forbids that, it is selected again. */
export function CopyLink({ link, label }: { link: string; label: string }) {
  const input = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<keyof typeof words | null>(null)
  async function copy() {
    try {
      await navigator.clipboard.writeText(link)
      setOutcome('copied')
    } catch {
      input.current?.focus()
      input.current?.select()
      setOutcome('selected')
    }
  }
  return (
    <Stack gap={3}>
      <Flex gap={2}>
        <Box flex={1}>
          <TextInput
            ref={input}
            readOnly
            autoFocus
            value={link}
            aria-label={label}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </Box>
        <Button icon={CopyIcon} mode="ghost" text="Copy" onClick={() => void copy()} />
      </Flex>
      <Text size={1} muted role="status">
        {outcome && words[outcome]}
      </Text>
    </Stack>
  )
}
