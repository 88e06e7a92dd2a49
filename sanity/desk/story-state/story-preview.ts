import { BoltIcon } from '@sanity/icons/Bolt'
import { PinIcon } from '@sanity/icons/Pin'
import { createElement, type ReactNode } from 'react'
import type { PreviewValue } from 'sanity'
import { StoryStateBadge } from './story-state.tsx'

/** What Studio selects is null where a document has nothing. */
type Text = string | null | undefined

type Selected = {
  id?: Text
  title?: Text
  section?: Text
  category?: Text
  publishedAt?: Text
  media?: PreviewValue['media']
}

const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

const toTime = (text: Text): number | null => {
  const time = Date.parse(text ?? '')
  return Number.isNaN(time) ? null : time
}

const toDateText = (publishedAt: Text) => {
  const time = toTime(publishedAt)
  if (time === null) return ''
  return (time > Date.now() ? 'Not before ' : '') + date.format(time)
}

/** "23 Nov 2026 · Chips • Fabs": the date first, for narrow lists cut the end. */
export function toStorySubtitle({ section, category, publishedAt }: Selected): string {
  const kicker = [section, category].filter(Boolean).join(' • ')
  return [toDateText(publishedAt), kicker].filter(Boolean).join(' · ')
}

type SelectedUpdate = {
  id?: Text
  headline?: Text
  story?: Text
  publishedAt?: Text
  key?: boolean | null
  pinned?: boolean | null
}

const dateTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** "Pinned · Key event · 23 Nov, 14:05 · The story" */
export function toUpdateSubtitle({ story, publishedAt, key, pinned }: SelectedUpdate): string {
  const time = toTime(publishedAt)
  return [pinned && 'Pinned', key && 'Key event', time !== null && dateTime.format(time), story]
    .filter(Boolean)
    .join(' · ')
}

const toState = (id: Text) => (id ? createElement(StoryStateBadge, { id }) : null)

type Preview = PreviewValue & { children: ReactNode }

/** A story in a list. Studio shows `children` at the end of the line, which is where its state is told. */
export function toStoryPreview(selected: Selected): Preview {
  const { id, title, media } = selected
  return {
    title: title ?? undefined,
    subtitle: toStorySubtitle(selected),
    media,
    children: toState(id),
  }
}

/** An update of a live story in a list. */
export function toUpdatePreview(selected: SelectedUpdate): Preview {
  const { id, headline, pinned } = selected
  return {
    title: headline ?? undefined,
    subtitle: toUpdateSubtitle(selected),
    media: pinned ? PinIcon : BoltIcon,
    children: toState(id),
  }
}
