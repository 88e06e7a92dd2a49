import { UserName } from '../../workflow/user-name.tsx'
import { DocumentRow, ListRow } from '../document-row.tsx'
import type { ScheduledEntry } from '../scheduled/to-schedule.ts'
import { Ago, Moment } from '../time/moment.tsx'
import { EditedBy } from './edited-by.tsx'
import type { DraftLine, LiveLine, ReviewLine, StoryLine } from './overview-query.ts'

const toKicker = ({ section, category }: { section: string | null; category: string | null }) =>
  [section, category].filter(Boolean).join(' • ')

/** What is being written, by whom, since when. */
export function DraftRow({ line }: { line: DraftLine }) {
  return (
    <DocumentRow id={line._id} type={line._type} title={line.title}>
      <Ago iso={line._updatedAt} />
      <EditedBy draftId={`drafts.${line._id}`} revision={line._rev} />
    </DocumentRow>
  )
}

/** What waits for an editor, and what its author wants to say. */
export function ReviewRow({ line }: { line: ReviewLine }) {
  return (
    <DocumentRow id={line._id} type={line._type ?? 'article'} title={line.title}>
      {line.requestedBy && <UserName id={line.requestedBy} />}
      {line.requestedAt && (
        <>
          {', '}
          <Ago iso={line.requestedAt} />
        </>
      )}
      {line.note && ` – ${line.note}`}
    </DocumentRow>
  )
}

const toCountText = (count: number) => (count === 1 ? 'One document' : `${count} documents`)

/** What goes out or comes down, and when. */
export function ScheduledRow({ entry }: { entry: ScheduledEntry }) {
  const { kind, id, at, title, documents } = entry
  const [first] = documents
  if (kind === 'release' || first === undefined)
    return (
      <ListRow list="scheduled" title={title || 'Scheduled story'}>
        <Moment iso={at} /> · {toCountText(documents.length)}
      </ListRow>
    )
  const what = kind === 'embargo' ? 'Embargo ends ' : first.takesAway ? 'Comes down ' : ''
  return (
    <DocumentRow
      id={first.id}
      type={first.type}
      title={first.title}
      {...(kind === 'story' && { scheduledDraft: id })}
    >
      {what}
      <Moment iso={at} />
    </DocumentRow>
  )
}

/** What readers see, since when, and where. */
export function StoryRow({ line }: { line: StoryLine }) {
  const kicker = toKicker(line)
  return (
    <DocumentRow id={line._id} type={line._type} title={line.title}>
      <Moment iso={line.publishedAt} />
      {kicker && ` · ${kicker}`}
    </DocumentRow>
  )
}

/** What runs live, and what was last said. */
export function LiveRow({ line }: { line: LiveLine }) {
  const { updates, latest } = line
  return (
    <DocumentRow id={line._id} type={line._type} title={line.title}>
      {updates === 1 ? 'One update' : `${updates} updates`}
      {latest?.publishedAt && (
        <>
          {', last '}
          <Ago iso={latest.publishedAt} />
        </>
      )}
      {latest?.headline && `: ${latest.headline}`}
    </DocumentRow>
  )
}
