import { describe, expect, it } from '@jest/globals'
import { playChime, toChimeSeconds } from './chime.ts'
import { SAMPLE_RATE, toWaveFile } from './wave-file.ts'

const chime = { notes: [0, 7, null], beat: 0.5, rounds: 2 }
const loudest = (samples: Float64Array) => samples.reduce((top, one) => Math.max(top, Math.abs(one)), 0)

describe('a chime', () => {
  it('rings for as long as it says, within bounds', () => {
    const samples = playChime(chime)
    expect(toChimeSeconds(chime)).toBe(3)
    expect(samples).toHaveLength(3 * SAMPLE_RATE)
    expect(loudest(samples)).toBeGreaterThan(0.2)
    expect(loudest(samples)).toBeLessThanOrEqual(1)
    expect(loudest(samples.slice(0, SAMPLE_RATE / 10))).toBeGreaterThan(
      loudest(samples.slice(-SAMPLE_RATE / 10)),
    )
  })

  it('becomes a WAV file that says how long it is', () => {
    const file = toWaveFile(playChime(chime))
    expect(file.toString('ascii', 0, 4) + file.toString('ascii', 8, 12)).toBe('RIFFWAVE')
    expect(file.readUInt32LE(4)).toBe(file.length - 8)
    expect(file.readUInt32LE(40) / file.readUInt32LE(28)).toBe(3)
  })
})
