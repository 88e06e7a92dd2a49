import { Flex, Stack, Text } from '@sanity/ui'
import { PaneFault } from '../../desk/pane-fault.tsx'
import { Loading } from '../loading.tsx'
import { PeopleTable } from '../team-style.ts'
import { useLoaded } from '../use-loaded.ts'
import { useMe } from '../use-me.ts'
import { useTeamApi } from '../use-team-api.ts'
import { PeopleHead } from './people-head.tsx'
import { Tag } from '../tag.tsx'

/** Who is in the newsroom, for those who do not look after accounts. */
export function Colleagues() {
  const api = useTeamApi()
  const me = useMe()
  const { value, error, retry } = useLoaded(api.getColleagues)
  return (
    <Stack gap={4}>
      <Text size={1} muted>
        Administrators invite people and change roles.
      </Text>
      {error !== null && <PaneFault error={error} onRetry={retry} />}
      {value === null && error === null && <Loading what="people" />}
      {value && (
        <PeopleTable role="table" aria-label="People">
          <PeopleHead columns={['Name', 'Role']} />
          <tbody role="rowgroup">
            {value.map(({ id, name, role }) => (
              <tr key={id} role="row">
                <td role="cell">
                  <Flex gap={2} align="center">
                    <Text size={1} weight="semibold">
                      {name}
                    </Text>
                    {id === me.id && <Tag>You</Tag>}
                  </Flex>
                </td>
                <td role="cell">
                  <Stack gap={2}>
                    <Text size={1}>{role?.title ?? 'None'}</Text>
                    <Text size={1} muted>
                      {role?.description}
                    </Text>
                  </Stack>
                </td>
              </tr>
            ))}
          </tbody>
        </PeopleTable>
      )}
    </Stack>
  )
}
