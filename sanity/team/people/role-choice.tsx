import { Box, Flex, Radio, Stack, Text } from '@sanity/ui'
import { useId } from 'react'
import type { Role } from '../answers.ts'
import { Fieldset } from '../team-style.ts'

type Props = {
  roles: readonly Role[]
  value: string
  onChange: (role: string) => void
  /** Why it cannot be changed; null when it can. */
  locked?: string | null
}

/** One of the roles, each with what it allows. */
export function RoleChoice({ roles, value, onChange, locked = null }: Props) {
  const id = useId()
  return (
    <Fieldset disabled={locked !== null} aria-describedby={locked === null ? undefined : `${id}-locked`}>
      <legend>
        <Text as="span" size={1} weight="semibold">
          Role
        </Text>
      </legend>
      <Stack gap={4}>
        {locked !== null && (
          <Text size={1} muted id={`${id}-locked`}>
            {locked}
          </Text>
        )}
        {roles.map(({ name, title, description }) => (
          <Flex key={name} as="label" gap={3}>
            <Radio
              name={id}
              value={name}
              checked={name === value}
              disabled={locked !== null}
              aria-describedby={`${id}-${name}`}
              aria-label={title}
              onChange={() => onChange(name)}
            />
            <Box flex={1}>
              <Stack gap={2}>
                <Text size={1}>{title}</Text>
                <Text size={1} muted id={`${id}-${name}`}>
                  {description}
                </Text>
              </Stack>
            </Box>
          </Flex>
        ))}
      </Stack>
    </Fieldset>
  )
}
