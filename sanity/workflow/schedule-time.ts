const pad = (value: number) => String(value).padStart(2, '0')

/** A time as an `<input type="datetime-local">` holds it: in the editor's own time zone, to the second. */
export function toInputValue(at: Date): string {
  const day = [at.getFullYear(), pad(at.getMonth() + 1), pad(at.getDate())].join('-')
  return `${day}T${[at.getHours(), at.getMinutes(), at.getSeconds()].map(pad).join(':')}`
}

/** The next full hour. */
export function toSuggestion(now: Date): Date {
  const at = new Date(now)
  at.setHours(at.getHours() + 1, 0, 0, 0)
  return at
}

/** What is typed, and why it cannot be used. */
export function parseInputValue(
  value: string,
  now: Date,
): { at: Date; reason: null } | { at: null; reason: string } {
  const at = new Date(value)
  if (value === '' || Number.isNaN(at.getTime())) return { at: null, reason: 'Choose a day and a time.' }
  return at > now ? { at, reason: null } : { at: null, reason: 'That time has passed.' }
}

/** A moment in words, with the zone it is told in: "Tuesday, 24 November 2026 at 09:00:00 GMT+1". */
export function toMoment(at: Date, timeZone?: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
    ...(timeZone && { timeZone }),
  }).format(at)
}

/** The editor's time zone by its name: "Europe/London". */
export function getTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
