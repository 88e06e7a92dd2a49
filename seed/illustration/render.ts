import sharp from 'sharp'
import { createRandom } from '../random.ts'
import type { Layers } from './sketch.ts'

const NOISE_SIZE = 1024
const SHADE = [18, 10, 26] as const
const BRIGHT = [255, 246, 230] as const
/** How far a fully toned grain goes towards its shade or its light. */
const SHADE_STRENGTH = 0.72
const BRIGHT_STRENGTH = 0.6
const FILM_GRAIN = 7

const createNoise = () => {
  const random = createRandom('grain')
  return Float32Array.from({ length: NOISE_SIZE * NOISE_SIZE }, () => random.next())
}
let noise: Float32Array | undefined

const toPixels = (svg: string, width: number, height: number) =>
  sharp(Buffer.from(svg), { density: 72 })
    .resize(width, height, { fit: 'fill' })
    .flatten({ background: '#808080' })

const { abs, max, min } = Math
const towards = (level: number, target: number, amount: number) => level + (target - level) * amount

type Grain = { grain: number; level: number }

/** Moves one pixel towards shade (level below 0) or light, as far as its grain is covered, and adds film grain. */
const grainPixel = (colour: Buffer, at: number, { grain, level }: Grain) => {
  const isShade = level < 0
  const cover = min(1, max(0, (abs(level) * 1.05 - grain) * 4))
  const amount = cover * (isShade ? SHADE_STRENGTH : BRIGHT_STRENGTH)
  const film = (grain - 0.5) * FILM_GRAIN
  for (let channel = 0; channel < 3; channel++) {
    const flat = colour[at + channel] ?? 0
    const target = isShade ? towards(flat, SHADE[channel] ?? 0, 0.72) : (BRIGHT[channel] ?? 255)
    colour[at + channel] = min(255, max(0, towards(flat, target, amount) + film))
  }
}

/** Dissolves the tone map into grains of shade and light over the colours, in place. */
const applyGrain = (colour: Buffer, tone: Buffer, width: number, height: number) => {
  const grains = (noise ??= createNoise())
  for (let y = 0; y < height; y++) {
    const row = (y % NOISE_SIZE) * NOISE_SIZE
    for (let x = 0; x < width; x++) {
      const pixel = y * width + x
      const level = ((tone[pixel] ?? 128) - 128) / 127
      grainPixel(colour, pixel * 3, { grain: grains[row + (x % NOISE_SIZE)] ?? 0, level })
    }
  }
}

/** Rasterises a drawing with its grain to a JPEG. The same drawing gives the same bytes. */
export const renderLayers = async (layers: Layers, width: number, height: number): Promise<Buffer> => {
  const [colour, tone] = await Promise.all([
    toPixels(layers.colour, width, height).removeAlpha().raw().toBuffer(),
    toPixels(layers.tone, width, height).grayscale().raw().toBuffer(),
  ])
  applyGrain(colour, tone, width, height)
  return sharp(colour, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 82 })
    .toBuffer()
}
