import { Card, Stack, Text } from '@sanity/ui'
import type { ReactNode } from 'react'
import { IntentLink, StateLink } from 'sanity/router'
import { usePaneRouter } from 'sanity/structure'

type LineProps = { title: string | null; children?: ReactNode }

function Line({ title, children }: LineProps) {
  return (
    <Stack gap={2}>
      <Text size={1} weight="medium" style={{ overflowWrap: 'anywhere' }}>
        {title || 'Untitled'}
      </Text>
      {children && (
        <Text size={1} muted style={{ overflowWrap: 'anywhere' }}>
          {children}
        </Text>
      )}
    </Stack>
  )
}

const look = { 'data-as': 'a', padding: 2, radius: 2, __unstable_focusRing: true } as const

type DocumentProps = LineProps & {
  /** Published id. */
  id: string
  type: string
  /** Leads to a field of the form, as Studio writes paths. */
  path?: string
  /** Release in which a story scheduled on its own is looked at. */
  scheduledDraft?: string
}

/** A line of a pane that opens a document beside it. */
export function DocumentRow({ id, type, path, scheduledDraft, ...line }: DocumentProps) {
  const { ChildLink, routerPanesState, groupIndex } = usePaneRouter()
  const parameters = { type, ...(path && { path }), ...(scheduledDraft && { scheduledDraft }) }
  const beside = routerPanesState[groupIndex + 1]?.[0]
  const isOpen = beside?.id === id && (path === undefined || beside.params?.['path'] === path)
  return (
    <Card
      {...look}
      as={ChildLink}
      childId={id}
      childParameters={parameters}
      pressed={isOpen}
      aria-current={isOpen ? 'true' : undefined}
    >
      <Line {...line} />
    </Card>
  )
}

/** A line that opens a document as a release will have it. */
export function ReleaseRow({
  id,
  type,
  release,
  ...line
}: LineProps & { id: string; type: string; release: string }) {
  return (
    <Card
      {...look}
      as={IntentLink}
      intent="edit"
      params={{ id, type }}
      searchParams={[['perspective', release]]}
    >
      <Line {...line} />
    </Card>
  )
}

/** A line that opens one of the desk's lists. */
export function ListRow({ list, ...line }: LineProps & { list: string }) {
  return (
    <Card {...look} as={StateLink} state={{ panes: [[{ id: list }]] }}>
      <Line {...line} />
    </Card>
  )
}
