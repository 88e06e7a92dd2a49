import { counted } from './counted.ts'

/** Words of live stories. Numbers come with their digits as the locale writes them. */
export const live = {
  running: 'Live',
  over: 'As it happened',
  endedAt: (time: string) => `This live story ended on ${time}.`,
  ended: 'This live story has ended.',
  refresh: 'Look for newer updates',
  noneYet: 'No updates yet',
  newUpdates: (count: number, digits: string) =>
    `${digits} ${counted(count, { one: 'new update', other: 'new updates' })}`,
  keyEvents: 'Key events',
  pinned: 'Pinned',
  keyEvent: 'Key event',
  /** Says after “Copy link” which one, to those who do not see where the button stands. */
  linkOf: (headline: string) => `to “${headline}”`,
  olderUpdates: 'Older updates',
  backToStory: 'To the story and its newest updates',
} as const
