import { Box, Card, Heading, Stack, Text } from '@sanity/ui'
import { useId, type ReactNode } from 'react'
import { useCurrentUser } from 'sanity'
import { useMe } from '../use-me.ts'
import { useTeamApi } from '../use-team-api.ts'
import { PasswordForm } from './password-form.tsx'
import { SessionList } from './session-list.tsx'

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <Card as="section" border radius={3} padding={4} aria-labelledby={id}>
      <Stack gap={4}>
        <Heading as="h2" size={1} id={id}>
          {title}
        </Heading>
        {children}
      </Stack>
    </Card>
  )
}

/** Who one is here and what that allows, one's password, and where one is signed in. */
export function AccountPanel() {
  const user = useCurrentUser()
  const { signOut } = useMe()
  const api = useTeamApi()
  if (!user) return null
  const [role] = user.roles
  return (
    <Stack gap={4}>
      <Part title={user.name}>
        <Stack gap={3}>
          {user.email && <Text size={1}>{user.email}</Text>}
          <Text size={1}>{role?.title ?? user.role}</Text>
          <Text size={1} muted>
            {role?.description}
          </Text>
        </Stack>
      </Part>
      {user.provider === 'newsroom' ? (
        <>
          <Part title="Where you are signed in">
            <SessionList api={api} userId={user.id} />
          </Part>
          <Part title="Password">
            <Box style={{ maxWidth: '26rem' }}>
              <PasswordForm api={api} email={user.email} onChanged={signOut} />
            </Box>
          </Part>
        </>
      ) : (
        <Text size={1} muted>
          You are signed in with a token, which has neither a password nor sessions.
        </Text>
      )}
    </Stack>
  )
}
