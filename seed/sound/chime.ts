import { SAMPLE_RATE } from './wave-file.ts'

/** A melody of bells: notes in semitones above A3, one each `beat` seconds, `null` for a rest; played `rounds` times. */
export type Chime = { notes: readonly (number | null)[]; beat: number; rounds: number }

const LOWEST_HERTZ = 220

/** Seconds that a bell rings. */
const RING = 2.4

/** Partials of a bell: multiples of its tone, loudness, and how fast they fade. */
const PARTIALS = [
  { ratio: 1, level: 0.5, fade: 1.8 },
  { ratio: 2, level: 0.22, fade: 2.6 },
  { ratio: 2.99, level: 0.12, fade: 3.8 },
  { ratio: 4.1, level: 0.06, fade: 5.5 },
]

const toLoudness = (semitone: number, seconds: number): number => {
  const hertz = LOWEST_HERTZ * 2 ** (semitone / 12)
  const attack = Math.min(1, seconds / 0.004)
  return (
    PARTIALS.reduce(
      (sum, { ratio, level, fade }) =>
        sum + level * Math.exp(-fade * seconds) * Math.sin(2 * Math.PI * hertz * ratio * seconds),
      0,
    ) * attack
  )
}

const addBell = (samples: Float64Array, semitone: number, start: number): void => {
  const first = Math.round(start * SAMPLE_RATE)
  const count = Math.min(Math.round(RING * SAMPLE_RATE), samples.length - first)
  for (let index = 0; index < count; index += 1)
    samples[first + index] = (samples[first + index] ?? 0) + 0.55 * toLoudness(semitone, index / SAMPLE_RATE)
}

/** Seconds that a chime lasts. */
export const toChimeSeconds = ({ notes, beat, rounds }: Chime): number => notes.length * beat * rounds

/** The sound of a chime, between -1 and 1. */
export const playChime = (chime: Chime): Float64Array => {
  const { notes, beat, rounds } = chime
  const samples = new Float64Array(Math.round(toChimeSeconds(chime) * SAMPLE_RATE))
  for (let round = 0; round < rounds; round += 1)
    notes.forEach((note, index) => {
      if (note !== null) addBell(samples, note, (round * notes.length + index) * beat)
    })
  return samples.map((sample) => Math.max(-1, Math.min(1, sample)))
}
