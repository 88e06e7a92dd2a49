import { ErrorOutlineIcon } from '@sanity/icons/ErrorOutline'
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import { Box, Button, Card, Flex, Stack, Text } from '@sanity/ui'
import type { ComponentType } from 'react'
import type { Path, SchemaType } from 'sanity'
import type { Checklist, ChecklistItem } from './checklist.ts'
import { toFieldTitle } from './field-title.ts'

type Opening = { schemaType: SchemaType | undefined; onOpen: (path: Path) => void }

type Group = { heading: string; tone: 'critical' | 'caution'; icon: ComponentType; items: ChecklistItem[] }

function Line({ item, schemaType, onOpen }: Opening & { item: ChecklistItem }) {
  const { message, path } = item
  if (path === null)
    return (
      <Box padding={2}>
        <Text size={1}>{message}</Text>
      </Box>
    )
  const title = toFieldTitle(schemaType, path) ?? 'The story'
  return (
    <Button mode="bleed" padding={2} justify="flex-start" onClick={() => onOpen(path)} width="fill">
      <Text size={1} style={{ whiteSpace: 'normal' }}>
        <strong>{title}</strong> {message}
      </Text>
    </Button>
  )
}

function Items({ heading, tone, icon: Icon, items, ...opening }: Group & Opening) {
  if (items.length === 0) return null
  return (
    <Card tone={tone} padding={3} radius={3} border>
      <Stack gap={3}>
        <Flex gap={2} align="center">
          <Text size={1}>
            <Icon />
          </Text>
          <Text as="h3" size={1} weight="semibold">
            {heading}
          </Text>
        </Flex>
        <Stack as="ul" gap={1}>
          {items.map((item, index) => (
            <li key={index}>
              <Line item={item} {...opening} />
            </li>
          ))}
        </Stack>
      </Stack>
    </Card>
  )
}

const inWords = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`)

/** The checklist in words; each line about a field opens it. */
export function ChecklistPanel({ checklist, ...opening }: Opening & { checklist: Checklist }) {
  const { errors, warnings } = checklist
  return (
    <Stack gap={3}>
      <Items
        heading={inWords(errors.length, 'One fault to mend first', 'faults to mend first')}
        tone="critical"
        icon={ErrorOutlineIcon}
        items={errors}
        {...opening}
      />
      <Items
        heading={inWords(warnings.length, 'Worth another look', 'points worth another look')}
        tone="caution"
        icon={WarningOutlineIcon}
        items={warnings}
        {...opening}
      />
    </Stack>
  )
}
