/** A reproducible source of choices: the same seed always makes the same choices in the same order. */
export type Random = {
  /** A float in [0, 1). */
  next: () => number
  /** A float in [low, high). */
  between: (low: number, high: number) => number
  /** A whole number, both ends included. */
  int: (low: number, high: number) => number
  chance: (probability: number) => boolean
  pick: <T extends readonly [unknown, ...unknown[]]>(items: T) => T[number]
}

/** FNV-1a, 32 bits. */
const toSeedNumber = (seed: string): number => {
  let hash = 0x811c9dc5
  for (const char of seed) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

const mulberry32 = (start: number) => {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Makes a {@link Random} from any string. */
export const createRandom = (seed: string): Random => {
  const next = mulberry32(toSeedNumber(seed))
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
  }
}
