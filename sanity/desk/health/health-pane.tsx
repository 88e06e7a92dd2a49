import { Box, Button, Flex, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import { PaneFault } from '../pane-fault.tsx'
import { Ago } from '../time/moment.tsx'
import { SickDocuments } from './sick-documents.tsx'
import { useHealth, type Health, type HealthPerspective } from './use-health.ts'

const switches: { perspective: HealthPerspective; text: string; title: string }[] = [
  { perspective: 'published', text: 'Published', title: 'What readers are shown now' },
  {
    perspective: 'drafts',
    text: 'With drafts',
    title: 'What readers would be shown if every draft were published',
  },
]

function Progress({ health }: { health: Health }) {
  const { state, progress } = health
  const checked = progress?.checked ?? 0
  const total = progress?.total ?? 0
  if (state === 'running')
    return (
      <Stack gap={3}>
        <Text size={1} muted>
          {progress === null ? 'Counting …' : `Checked ${checked} of ${total} documents`}
        </Text>
        <progress
          style={{ width: '100%' }}
          aria-label="Checked documents"
          value={checked}
          max={Math.max(total, 1)}
        />
      </Stack>
    )
  return (
    <Text size={1} muted role="status">
      {state === 'done' && progress?.sick.length === 0 && 'Everything is in order. '}
      {state === 'stopped' && 'Stopped before the end. '}
      {progress && `Checked ${checked} documents`}
      {health.endedAt !== null && (
        <>
          {', '}
          <Ago iso={health.endedAt} />
        </>
      )}
    </Text>
  )
}

function Examination({ perspective }: { perspective: HealthPerspective }) {
  const { health, start, stop } = useHealth(perspective)
  const isRunning = health.state === 'running'
  return (
    <Stack gap={4}>
      <Flex gap={3} align="center">
        <Box flex={1}>
          <Progress health={health} />
        </Box>
        <Button
          text={isRunning ? 'Stop' : 'Check again'}
          mode="ghost"
          fontSize={1}
          padding={2}
          onClick={isRunning ? stop : () => void start()}
        />
      </Flex>
      {health.state === 'failed' && <PaneFault error={health.error} onRetry={() => void start()} />}
      {health.progress && <SickDocuments documents={health.progress.sick} />}
    </Stack>
  )
}

/** What breaks pages for readers, found with the very schemas the site reads with. */
export function HealthPane() {
  const [perspective, setPerspective] = useState<HealthPerspective>('published')
  return (
    <Box padding={3}>
      <Stack gap={4}>
        <Flex gap={1} role="group" aria-label="What is checked">
          {switches.map(({ perspective: one, text, title }) => (
            <Button
              key={one}
              text={text}
              title={title}
              mode="bleed"
              fontSize={1}
              padding={2}
              selected={one === perspective}
              aria-pressed={one === perspective}
              onClick={() => setPerspective(one)}
            />
          ))}
        </Flex>
        <Examination key={perspective} perspective={perspective} />
      </Stack>
    </Box>
  )
}
