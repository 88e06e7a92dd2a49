import { Stack, Text } from '@sanity/ui'
import { Ago, Moment } from '../desk/time/moment.tsx'
import { environment } from '../environment.ts'
import { UserName } from '../workflow/user-name.tsx'
import type { LinkState } from './link-state.ts'
import type { ListedLink } from './links-query.ts'

function End({ link, state }: { link: ListedLink; state: LinkState }) {
  if (state === 'revoked' && link.revokedAt)
    return (
      <>
        Revoked <Ago iso={link.revokedAt} />
      </>
    )
  return (
    <>
      {state === 'active' ? 'Opens until' : 'Ended'} <Moment iso={link.expiresAt} />
    </>
  )
}

function Openings({ opening }: Pick<ListedLink, 'opening'>) {
  if (opening)
    return (
      <>
        Last opened <Ago iso={opening.lastOpenedAt} />,{' '}
        {opening.openings === 1 ? 'once' : `${opening.openings} times`} in all
      </>
    )
  return <>{environment.previews === 'unrecorded' ? 'Openings are not recorded here' : 'Not opened yet'}</>
}

/** Until when a link opens, who made it, and when it was last opened. */
export function LinkFacts({ link, state }: { link: ListedLink; state: LinkState }) {
  return (
    <Stack gap={2}>
      <Text size={1} muted>
        <End link={link} state={state} />
      </Text>
      <Text size={1} muted>
        Made by <UserName id={link.sharedBy} />, <Ago iso={link._createdAt} />
      </Text>
      <Text size={1} muted>
        <Openings opening={link.opening} />
      </Text>
    </Stack>
  )
}
