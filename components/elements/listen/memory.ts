const speedKey = 'dateline:listen-speed'
const placesKey = 'dateline:listen-places'

/** Stories whose place is remembered. */
const MOST_PLACES = 50

/** Storage may be full, denied or absent: then nothing is remembered. */
function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // The reader's choice holds for this page.
  }
}

const isSecond = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0

function getPlaces(): [story: string, second: number][] {
  const stored = read(placesKey)
  if (typeof stored !== 'object' || stored === null) return []
  return Object.entries(stored).filter((entry): entry is [string, number] => isSecond(entry[1]))
}

/** The speed the reader chose, of those on offer; 1 for others. */
export function getSpeed(offered: readonly number[]): number {
  const stored = read(speedKey)
  return isSecond(stored) && offered.includes(stored) ? stored : 1
}

export function keepSpeed(speed: number): void {
  write(speedKey, speed)
}

/** Second at which the reader left a story; 0 when there is none. */
export function getPlace(story: string): number {
  return getPlaces().find(([known]) => known === story)?.[1] ?? 0
}

/** Remembers the place in a story; 0 forgets it. The stories heard longest ago give way. */
export function keepPlace(story: string, second: number): void {
  const others = getPlaces().filter(([known]) => known !== story)
  const own: [string, number][] = isSecond(second) ? [[story, second]] : []
  write(placesKey, Object.fromEntries([...others, ...own].slice(-MOST_PLACES)))
}
