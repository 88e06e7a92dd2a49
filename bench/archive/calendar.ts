import type { Random } from '../../seed/random.ts'

const DAY = 24 * 60 * 60 * 1000

/** When the archive is looked at: `now()` of every query of the bench. */
export const ARCHIVE_NOW = new Date('2026-11-20T12:00:00.000Z')

const DAYS = 3_650
/** Some stories wait for their hour. */
const EMBARGOED_DAYS = 3
const LAST_DAY = Date.UTC(2026, 10, 20) + EMBARGOED_DAYS * DAY

const isWeekend = (time: number) => [0, 6].includes(new Date(time).getUTCDay())

/** Ten years up to a few days from now, ever more stories a day, few at weekends, and most of them in working hours. */
export function chooseTime(random: Random): string {
  const day = LAST_DAY - Math.floor((1 - Math.sqrt(random.next())) * DAYS) * DAY
  const worked = isWeekend(day) && random.chance(0.7) ? day - 2 * DAY : day
  const hour = random.chance(0.85) ? random.int(7, 18) : random.int(0, 23)
  return new Date(worked + (hour * 60 + random.int(0, 59)) * 60_000).toISOString()
}

/** An ISO time as many hours later. */
export function addHours(time: string, hours: number): string {
  return new Date(Date.parse(time) + hours * 60 * 60_000).toISOString()
}

/** When the story of this number was written into the lake: a minute after the one before it. */
export function toWritingTime(number: number): Date {
  return new Date(ARCHIVE_NOW.getTime() - 90 * DAY + number * 60_000)
}
