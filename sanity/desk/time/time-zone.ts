/** The editor's own time zone (IANA name), as the browser tells it. */
export const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone

const dateTime = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
} as const

/** "Mon 23 Nov, 14:05 GMT+1": a time in a zone, which is always named. */
export function toZonedText(iso: string, zone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { ...dateTime, timeZone: zone, timeZoneName: 'short' })
  return format.format(new Date(iso))
}
