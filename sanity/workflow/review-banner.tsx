import { Card, Flex, Stack, Text } from '@sanity/ui'
import { RelativeTime, useEditState, type SanityDocument } from 'sanity'
import { toReviewLine, type ReviewLine } from './review-line.ts'
import { toMoment } from './schedule-time.ts'
import { isWritableBy, toSharing } from './sharing.ts'
import { useNewsroom } from './use-newsroom.ts'
import { useRetraction } from './use-retraction.ts'
import { useReview } from './use-review.ts'
import { useScheduled } from './use-scheduled.ts'
import { UserName } from './user-name.tsx'

type Story = { id: string; type: string }

type NoticeProps = { tone: ReviewLine['tone'] | 'critical'; children: React.ReactNode }

function Notice({ tone, children }: NoticeProps) {
  return (
    <Card tone={tone} padding={3} marginBottom={3} radius={3} border role="status">
      <Stack gap={3}>{children}</Stack>
    </Card>
  )
}

function ReviewNotice({ line: { tone, did, by, at, note } }: { line: ReviewLine }) {
  return (
    <Notice tone={tone}>
      <Flex gap={2} wrap="wrap">
        <Text size={1}>
          <strong>
            <UserName id={by} />
          </strong>{' '}
          {did}, <RelativeTime time={at} useTemporalPhrase />.
        </Text>
      </Flex>
      {note && (
        <Text size={1} style={{ whiteSpace: 'pre-wrap' }}>
          “{note}”
        </Text>
      )}
    </Notice>
  )
}

function ScheduleNotice({ id }: Pick<Story, 'id'>) {
  const scheduled = useScheduled(id)
  if (!scheduled?.at || scheduled.isPaused) return null
  return (
    <Notice tone="primary">
      <Text size={1}>
        {scheduled.isUnpublish ? 'To be unpublished' : 'To be published'} on {toMoment(scheduled.at)}.
      </Text>
    </Notice>
  )
}

function RetractionNotice({ id }: Pick<Story, 'id'>) {
  const retraction = useRetraction(id)
  if (!retraction) return null
  return (
    <Notice tone="critical">
      <Text size={1}>
        <strong>Retracted</strong> <RelativeTime time={retraction.retractedAt} useTemporalPhrase />. Readers
        are told why:
      </Text>
      <Text size={1} style={{ whiteSpace: 'pre-wrap' }}>
        “{retraction.reason}”
      </Text>
    </Notice>
  )
}

/** Why a contributor cannot write here. */
function OwnerNotice({ draft }: { draft: SanityDocument | null }) {
  const { userId, role } = useNewsroom()
  const sharing = toSharing(draft)
  if (role !== 'contributor' || sharing.createdBy === null || isWritableBy(sharing, userId)) return null
  return (
    <Notice tone="caution">
      <Text size={1}>
        This is <UserName id={sharing.createdBy} />
        ’s draft. They, or an editor, can share it with you.
      </Text>
    </Notice>
  )
}

/** Lines above a story's form: its review, its schedule, whose it is. Nothing where there is nothing to say. */
export function ReviewBanner({ id, type }: Story) {
  const { draft, published } = useEditState(id, type)
  const review = useReview(id, { draft, published })
  const line = review && toReviewLine(review)
  return (
    <>
      <OwnerNotice draft={draft} />
      {!published && <RetractionNotice id={id} />}
      {line && <ReviewNotice line={line} />}
      <ScheduleNotice id={id} />
    </>
  )
}
