/** Samples each second: enough for bells, and small files. */
export const SAMPLE_RATE = 8_000

const BYTES_PER_SAMPLE = 2
const HEADER_BYTES = 44

const toHeader = (dataBytes: number): Buffer => {
  const header = Buffer.alloc(HEADER_BYTES)
  header.write('RIFF', 0, 'ascii')
  header.writeUInt32LE(HEADER_BYTES - 8 + dataBytes, 4)
  header.write('WAVEfmt ', 8, 'ascii')
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(SAMPLE_RATE, 24)
  header.writeUInt32LE(SAMPLE_RATE * BYTES_PER_SAMPLE, 28)
  header.writeUInt16LE(BYTES_PER_SAMPLE, 32)
  header.writeUInt16LE(BYTES_PER_SAMPLE * 8, 34)
  header.write('data', 36, 'ascii')
  header.writeUInt32LE(dataBytes, 40)
  return header
}

/** A WAV file, one channel of 16 bits, of samples between -1 and 1. */
export const toWaveFile = (samples: Float64Array): Buffer => {
  const data = Buffer.alloc(samples.length * BYTES_PER_SAMPLE)
  samples.forEach((sample, index) => data.writeInt16LE(Math.round(sample * 32_767), index * BYTES_PER_SAMPLE))
  return Buffer.concat([toHeader(data.length), data])
}
