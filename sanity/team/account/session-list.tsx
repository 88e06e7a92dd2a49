import { Button, Flex, Stack, Text } from '@sanity/ui'
import { useCallback, useRef, useState } from 'react'
import { PaneFault } from '../../desk/pane-fault.tsx'
import { Fault } from '../fault.tsx'
import { Loading } from '../loading.tsx'
import type { Session } from '../answers.ts'
import type { TeamApi } from '../team-api.ts'
import { useAction } from '../use-action.ts'
import { useLoaded } from '../use-loaded.ts'
import { SessionRow } from './session-row.tsx'
import { toDevice } from './to-device.ts'

const toEnded = (ended: readonly Session[]) =>
  ended.length === 1
    ? `${toDevice(ended[0]?.userAgent ?? null)} was signed out.`
    : `${ended.length} were signed out.`

/** Where somebody is signed in, and ways to end that; one's own session here stays. */
export function SessionList({ api, userId }: { api: TeamApi; userId: string }) {
  const { value, error, retry } = useLoaded(useCallback(() => api.getSessions(userId), [api, userId]))
  const { fault, run } = useAction()
  const [told, setTold] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const others = value?.filter(({ isCurrent }) => !isCurrent) ?? []
  const isOwn = others.length !== value?.length
  const end = (sessions: readonly Session[]) =>
    run(async () => {
      try {
        await Promise.all(sessions.map(({ id }) => api.endSession(id)))
        setTold(toEnded(sessions))
      } finally {
        retry()
        list.current?.focus()
      }
    })
  return (
    <Stack gap={4} ref={list} tabIndex={-1} role="group" aria-label="Sessions" style={{ outline: 'none' }}>
      {error !== null && <PaneFault error={error} onRetry={retry} />}
      {value === null && error === null && <Loading what="sessions" />}
      {value?.length === 0 && (
        <Text size={1} muted>
          Signed in nowhere.
        </Text>
      )}
      {value && value.length > 0 && (
        <Stack as="ul" gap={2} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {value.map((session) => (
            <SessionRow key={session.id} session={session} onEnd={() => end([session])} />
          ))}
        </Stack>
      )}
      <Fault>{fault}</Fault>
      <Flex gap={3} align="center" justify="space-between">
        <Text size={1} muted role="status">
          {told}
        </Text>
        {others.length > 1 && (
          <Button
            mode="ghost"
            tone="critical"
            text={isOwn ? 'Sign out everywhere else' : 'Sign out everywhere'}
            onClick={() => end(others)}
          />
        )}
      </Flex>
    </Stack>
  )
}
