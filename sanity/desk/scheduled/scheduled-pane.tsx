import { Box, Card, Stack, Text } from '@sanity/ui'
import { DocumentRow, ReleaseRow } from '../document-row.tsx'
import { usePublished } from '../overview/use-overview.ts'
import { PaneFault } from '../pane-fault.tsx'
import { Moment } from '../time/moment.tsx'
import { timeZone } from '../time/time-zone.ts'
import type { ScheduledDocument, ScheduledEntry } from './to-schedule.ts'
import { useSchedule } from './use-schedule.ts'

const EMPTY = 'Nothing is scheduled. Choose a time in the menu beside Publish, or put stories in a release.'

function EntryRow({ entry, document }: { entry: ScheduledEntry; document: ScheduledDocument }) {
  const { id, type, title, takesAway } = document
  const note = entry.kind === 'embargo' ? 'Embargo ends: published, and shown from then on' : null
  const line = { id, type, title, children: takesAway ? 'Comes down' : note }
  if (entry.kind === 'release') return <ReleaseRow {...line} release={entry.id} />
  return <DocumentRow {...line} {...(entry.kind === 'story' && { scheduledDraft: entry.id })} />
}

function Entry({ entry }: { entry: ScheduledEntry }) {
  const { at, title, documents } = entry
  return (
    <Card as="section" border radius={3} padding={3}>
      <Stack gap={3}>
        <Box paddingX={2} paddingTop={1}>
          <Text as="h2" size={1} weight="semibold">
            <Moment iso={at} />
            {title && ` · ${title}`}
          </Text>
        </Box>
        <Stack gap={1}>
          {documents.map((document) => (
            <EntryRow key={document.id} entry={entry} document={document} />
          ))}
          {documents.length === 0 && (
            <Box padding={2}>
              <Text size={1} muted>
                Nothing is in this release.
              </Text>
            </Box>
          )}
        </Stack>
      </Stack>
    </Card>
  )
}

/** Everything with a time to come, soonest first: stories of their own, releases, and ends of embargoes. */
export function ScheduledPane() {
  const published = usePublished()
  const schedule = useSchedule(published)
  const faults = [schedule, published].filter(({ error }) => error !== null)
  const { entries, count } = schedule.value ?? { entries: [], count: null }
  return (
    <Box padding={3}>
      <Stack gap={3}>
        {faults[0] && (
          <PaneFault error={faults[0].error} onRetry={() => faults.forEach(({ retry }) => retry())} />
        )}
        {entries.map((entry) => (
          <Entry key={`${entry.kind} ${entry.id}`} entry={entry} />
        ))}
        <Box padding={2}>
          <Text size={1} muted>
            {count === 0 ? EMPTY : `Times are yours: ${timeZone}.`}
          </Text>
        </Box>
      </Stack>
    </Box>
  )
}
