import sharp from 'sharp'
import type { Sharp } from 'sharp'
import type { OutputFormat } from './image-output.ts'
import type { ImagePlan } from './image-plan.ts'
import type { Colour, ImageRequest } from './image-request.ts'
import { openImage, toSlowError } from './image-source.ts'

export type TransformJob = {
  request: ImageRequest
  plan: ImagePlan
  format: OutputFormat
  animated: boolean
  maxPixels: number
}

const largePixels = 4_000_000
const stretched = { fit: 'fill' } as const
const byEntropy = { fit: 'cover', position: sharp.strategy.entropy } as const
const transparent: Colour = { r: 0, g: 0, b: 0, alpha: 0 }
const white: Colour = { r: 255, g: 255, b: 255, alpha: 1 }

/** Whether every frame of an animation is kept: what knows only single pictures takes the first one. */
export function keepsAnimation(request: ImageRequest, format: OutputFormat): boolean {
  const still = request.stillFrame || isTurned(request) || request.blur > 0 || isByEntropy(request)
  return !still && (format === 'webp' || format === 'gif')
}

/** Makes the picture. The source's metadata (place, camera, orientation) is not carried over. */
export async function transformImage(bytes: Buffer, job: TransformJob): Promise<Buffer> {
  try {
    const frame = await getFrame(bytes, job)
    const placed = toPlaced(frame, job)
    return await toEncoded(toFinished(placed, job.request), job).toBuffer()
  } catch (error) {
    throw toSlowError(error) ?? error
  }
}

/** The upright picture cut, scaled and turned; turned in a step of its own, since sharp orders its steps itself. */
async function getFrame(bytes: Buffer, { request, plan, animated, maxPixels }: TransformJob): Promise<Sharp> {
  const { width, height } = plan.scaled
  const size = isSideways(request) ? { width: height, height: width } : { width, height }
  const fit = isByEntropy(request) ? byEntropy : stretched
  const upright = openImage(bytes, { maxPixels, animated }).autoOrient()
  const scaled = upright.extract(plan.extract).resize({ ...size, ...fit })
  if (!isTurned(request)) return scaled
  const own = { maxPixels: width * height }
  const turn = toTurned(openImage(await toLossless(scaled), own), request)
  return openImage(await toLossless(turn), own)
}

function toLossless(image: Sharp): Promise<Buffer> {
  return image.png({ compressionLevel: 0 }).toBuffer()
}

/** sharp mirrors before it turns; here it is the turned picture that is mirrored. */
function toTurned(image: Sharp, request: ImageRequest): Sharp {
  const { horizontal, vertical } = request.flip
  const [flop, flip] = isSideways(request) ? [vertical, horizontal] : [horizontal, vertical]
  return image.flop(flop).flip(flip).rotate(request.orientation)
}

function toPlaced(frame: Sharp, { request, plan, format }: TransformJob): Sharp {
  const { scaled, canvas } = plan
  const margins = {
    left: canvas.left,
    top: canvas.top,
    right: canvas.width - canvas.left - scaled.width,
    bottom: canvas.height - canvas.top - scaled.height,
  }
  const background = format === 'jpg' ? toOpaque(request.background) : (request.background ?? transparent)
  const extended = Object.values(margins).some((margin) => margin > 0)
  return toFilled(extended ? frame.extend({ ...margins, background }) : frame, request.background, format)
}

/** Puts the background colour behind what is transparent; JPEG knows no transparency and shows white. */
function toFilled(image: Sharp, background: Colour | undefined, format: OutputFormat): Sharp {
  if (format === 'jpg') return image.flatten({ background: toOpaque(background) })
  if (!background) return image
  if (background.alpha === 1) return image.flatten({ background })
  const create = { width: 1, height: 1, channels: 4, background } as const
  return image.ensureAlpha().composite([{ input: { create }, tile: true, blend: 'dest-over' }])
}

function toFinished(image: Sharp, { blur, sharpen, grayscale, invert }: ImageRequest): Sharp {
  let finished = image
  if (blur > 0) finished = finished.blur(0.3 + blur / 20)
  if (sharpen > 0) finished = finished.sharpen({ sigma: 0.5 + sharpen / 50 })
  if (grayscale) finished = finished.grayscale()
  return invert ? finished.negate({ alpha: false }) : finished
}

/** Encoders cannot be stopped midway, so large pictures get less of their effort. */
function toEncoded(image: Sharp, { request: { quality }, format, plan }: TransformJob): Sharp {
  const lossy = (usual: number) => ({ quality: Math.max(1, quality ?? usual) })
  const large = plan.canvas.width * plan.canvas.height > largePixels
  if (format === 'jpg') return image.jpeg({ ...lossy(75), mozjpeg: !large })
  if (format === 'webp') return image.webp({ ...lossy(75), effort: large ? 0 : 4 })
  if (format === 'avif') return image.avif({ ...lossy(55), effort: large ? 0 : 3 })
  return format === 'gif' ? image.gif() : image.png({ compressionLevel: large ? 1 : 6 })
}

function isTurned({ orientation, flip }: ImageRequest): boolean {
  return orientation !== 0 || flip.horizontal || flip.vertical
}

function isByEntropy({ fit, crop }: ImageRequest): boolean {
  return crop === 'entropy' && (fit === 'crop' || fit === 'min')
}

function isSideways({ orientation }: ImageRequest): boolean {
  return orientation % 180 === 90
}

function toOpaque(colour: Colour = white): Colour {
  const blend = (channel: number) => Math.round(channel * colour.alpha + 255 * (1 - colour.alpha))
  return { r: blend(colour.r), g: blend(colour.g), b: blend(colour.b), alpha: 1 }
}
