import { BoltIcon } from '@sanity/icons/Bolt'
import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { ClockIcon } from '@sanity/icons/Clock'
import { EditIcon } from '@sanity/icons/Edit'
import { EyeOpenIcon } from '@sanity/icons/EyeOpen'
import { Box, Stack, Text } from '@sanity/ui'
import { PaneFault } from '../pane-fault.tsx'
import { useSchedule } from '../scheduled/use-schedule.ts'
import { timeZone } from '../time/time-zone.ts'
import { GroupCard } from './group-card.tsx'
import { DraftRow, LiveRow, ReviewRow, ScheduledRow, StoryRow } from './rows.tsx'
import { useDesk, usePublished } from './use-overview.ts'

const SHOWN = 5

const columns = {
  display: 'grid',
  gap: '1rem',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 20rem), 1fr))',
  alignItems: 'start',
} as const

/** The newsroom at a glance: what is written, waits, goes out, went out today, and runs live. */
export function OverviewPane() {
  const desk = useDesk()
  const published = usePublished()
  const schedule = useSchedule(published)
  const { inProgress, inReview, live } = desk.value ?? {}
  const { today } = published.value ?? {}
  const faults = [desk, published, schedule].filter(({ error }) => error !== null)
  const { entries = [], count = null } = schedule.value ?? {}
  return (
    <Box padding={3}>
      <Stack gap={3}>
        {faults[0] && (
          <PaneFault error={faults[0].error} onRetry={() => faults.forEach(({ retry }) => retry())} />
        )}
        <div style={columns}>
          <GroupCard
            title="In progress"
            icon={EditIcon}
            count={inProgress?.count ?? null}
            list="in-progress"
            empty="Nobody is writing. Open In progress or a section to begin a story."
          >
            {inProgress?.items.map((line) => (
              <DraftRow key={line._id} line={line} />
            ))}
          </GroupCard>
          <GroupCard
            title="Ready for review"
            icon={EyeOpenIcon}
            count={inReview?.count ?? null}
            list="in-review"
            empty="Nothing waits for an editor. Stories come here when their author asks for review."
          >
            {inReview?.items.map((line) => (
              <ReviewRow key={line._id} line={line} />
            ))}
          </GroupCard>
          <GroupCard
            title="Scheduled"
            icon={ClockIcon}
            count={count}
            list="scheduled"
            empty="Nothing is scheduled. Choose a time in the menu beside Publish."
          >
            {entries.slice(0, SHOWN).map((entry) => (
              <ScheduledRow key={`${entry.kind} ${entry.id}`} entry={entry} />
            ))}
          </GroupCard>
          <GroupCard
            title="Published today"
            icon={CheckmarkCircleIcon}
            count={today?.count ?? null}
            list="published-today"
            empty="Nothing yet today."
          >
            {today?.items.map((line) => (
              <StoryRow key={line._id} line={line} />
            ))}
          </GroupCard>
          <GroupCard
            title="Live stories"
            icon={BoltIcon}
            count={live?.count ?? null}
            list="live"
            empty="No live story runs. Open Live stories to begin one."
          >
            {live?.items.map((line) => (
              <LiveRow key={line._id} line={line} />
            ))}
          </GroupCard>
        </div>
        <Text size={1} muted>
          Times are yours: {timeZone}.
        </Text>
      </Stack>
    </Box>
  )
}
