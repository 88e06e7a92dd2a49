import type { Path } from 'sanity'
import { toMoment } from './schedule-time.ts'
import type { ReviewState } from './review-state.ts'

/** A rule of the form that a story breaks, as Studio's validation reports it. */
export type Marker = {
  level: 'error' | 'warning' | 'info'
  path: Path
  message: string
}

/** One line of the checklist; without a path it concerns the story as a whole. */
export type ChecklistItem = { message: string; path: Path | null }

/** Errors block publishing, warnings ask. */
export type Checklist = { errors: ChecklistItem[]; warnings: ChecklistItem[] }

type Asked = {
  markers: readonly Marker[]
  /** Null for documents that nobody reviews. */
  review: ReviewState | null
  /** True when publishing would bring back what was retracted. */
  isRetracted: boolean
  /** When the document says readers first see it, where that lies ahead. */
  embargo: Date | null
  /** The document: of a field that is empty, one fault is told and not those of what is in it. */
  value: Readonly<Record<string, unknown>>
}

const reviewWarnings: Partial<Record<ReviewState['name'], string>> = {
  draft: 'Nobody has approved this story.',
  inReview: 'Nobody has approved this story yet: it waits for review.',
  returned: 'This story was sent back and has not been approved since.',
  changed: 'This story was changed since it was approved.',
}

const RETRACTED = 'This story was retracted. Publishing it again ends the retraction.'

const toEmbargoText = (embargo: Date) =>
  `Whenever it is published, readers see this from ${toMoment(embargo)}. Clear the time to let publishing fill it in.`

const LEVELS: readonly Marker['level'][] = ['error', 'warning', 'info']

function withoutEmptyContents(markers: readonly Marker[], value: Asked['value']): Marker[] {
  const gravestFirst = [...markers].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
  const told = new Set<unknown>()
  return gravestFirst.filter(({ path: [field] }) => {
    if (field === undefined || value[String(field)] !== undefined) return true
    const isFirst = !told.has(field)
    told.add(field)
    return isFirst
  })
}

const toItem = ({ message, path }: Marker): ChecklistItem => ({ message, path })

/** What stands between a draft and its readers. */
export function toChecklist({ markers, review, isRetracted, embargo, value }: Asked): Checklist {
  const open = withoutEmptyContents(markers, value)
  const unapproved = review && reviewWarnings[review.name]
  return {
    errors: open.filter(({ level }) => level === 'error').map(toItem),
    warnings: [
      ...(isRetracted ? [{ message: RETRACTED, path: null }] : []),
      ...(embargo ? [{ message: toEmbargoText(embargo), path: ['publishedAt'] }] : []),
      ...(unapproved ? [{ message: unapproved, path: null }] : []),
      ...open.filter(({ level }) => level === 'warning').map(toItem),
    ],
  }
}
