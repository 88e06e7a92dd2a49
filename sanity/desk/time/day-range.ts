/** A day as its first instant and the first instant of the next day, in UTC. */
export type DayRange = { start: string; end: string }

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const toDayNumber = (instant: number, format: Intl.DateTimeFormat): number => {
  const part = (wanted: string) =>
    Number(format.formatToParts(instant).find(({ type }) => type === wanted)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day')) / DAY
}

/** The first whole minute of a calendar day; clocks that change at midnight make it no fixed distance from noon. */
function toFirstInstant(day: number, format: Intl.DateTimeFormat): number {
  let before = day * DAY - DAY
  let after = day * DAY + DAY
  while (after - before > MINUTE) {
    const middle = Math.floor((before + after) / 2 / MINUTE) * MINUTE
    if (toDayNumber(middle, format) < day) before = middle
    else after = middle
  }
  return after
}

/** The calendar day that it is at `now` in a time zone (IANA name). */
export function toDayRange(now: Date, timeZone: string): DayRange {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  const day = toDayNumber(now.getTime(), format)
  const [start, end] = [day, day + 1].map((one) => new Date(toFirstInstant(one, format)).toISOString())
  return { start: start ?? '', end: end ?? '' }
}
