import { env } from './env.ts'
import { words } from './words/words.ts'

const { tag } = env.locale

const dateTime = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
const shortDateTime = new Intl.DateTimeFormat(tag, {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
})
const longDate = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })
const shortDate = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' })
const time = new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone: 'UTC' })

/** Intl puts a narrow no-break space before AM and PM, which many fonts lack. */
function toText(format: Intl.DateTimeFormat, iso: string): string {
  return format.format(new Date(iso)).replace(/\u202f/g, ' ')
}

/** "January 28, 2026 at 12:27 PM UTC" */
export function toDateTimeText(iso: string): string {
  return words.site.utc(toText(dateTime, iso))
}

/** "Jan 28, 2026, 12:27 PM UTC" */
export function toShortDateTimeText(iso: string): string {
  return words.site.utc(toText(shortDateTime, iso))
}

/** "January 28, 2026", in UTC. */
export function toDateText(iso: string): string {
  return toText(longDate, iso)
}

/** "Jan 28, 2026", in UTC. */
export function toShortDateText(iso: string): string {
  return toText(shortDate, iso)
}

/** "12:27 PM UTC" */
export function toTimeText(iso: string): string {
  return words.site.utc(toText(time, iso))
}
