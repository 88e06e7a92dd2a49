import { HttpError } from '../errors.ts'
import type { CropMode, ImageRequest, Rect } from './image-request.ts'

export type Size = { width: number; height: number }

export type ImagePlan = {
  /** The part of the source that is shown, in source pixels; by entropy, the part to choose from. */
  extract: Rect
  /** What it is scaled to, once turned. */
  scaled: Size
  /** The output's size, and where the scaled picture lies on it. */
  canvas: Rect
}

type Limits = { maxEdge: number; maxPixels: number }
/** `window` is the part of the turned frame that is shown. */
type Placement = { window: Rect; scaled: Size; canvas?: Size }

const anchors: Record<Exclude<CropMode, 'focalpoint' | 'entropy'>, { x: number; y: number }> = {
  top: { x: 0.5, y: 0 },
  bottom: { x: 0.5, y: 1 },
  left: { x: 0, y: 0.5 },
  right: { x: 1, y: 0.5 },
  center: { x: 0.5, y: 0.5 },
}

/**
 * Where every pixel goes. `maxPixels` bounds one frame of the output. Sizes beyond the limits are scaled down with
 * their aspect ratio kept. Throws 400 for a `rect` outside the image.
 */
export function toImagePlan(request: ImageRequest, image: Size, limits: Limits): ImagePlan {
  const source = toSourceRect(request.rect, image)
  const { width, height } = source
  const frame = request.orientation % 180 === 0 ? { width, height } : { width: height, height: width }
  const maxEdge = limits.maxEdge - 2 * request.pad
  const limit = (size: Size) => toLimited(size, { maxEdge, maxPixels: limits.maxPixels })
  const { window, scaled, canvas = scaled } = toPlacement(request, frame, limit)
  const { left, top, ...part } = toUnturned(window, frame, request)
  const extract = { left: left + source.left, top: top + source.top, ...part }
  return { extract, scaled, canvas: toCanvas(canvas, scaled, request.pad) }
}

function toSourceRect(rect: Rect | undefined, image: Size): Rect {
  if (!rect) return { left: 0, top: 0, ...image }
  const width = Math.min(rect.width, image.width - rect.left)
  const height = Math.min(rect.height, image.height - rect.top)
  if (width < 1 || height < 1)
    throw new HttpError(400, `rect: lies outside the image, which is ${image.width}x${image.height}`)
  return { left: rect.left, top: rect.top, width, height }
}

/** Where a part of the turned frame lies in the picture before it was turned, then mirrored. */
function toUnturned(window: Rect, frame: Size, { orientation, flip }: ImageRequest): Rect {
  const { width, height } = window
  const left = flip.horizontal ? frame.width - window.left - width : window.left
  const top = flip.vertical ? frame.height - window.top - height : window.top
  const right = frame.width - left - width
  const bottom = frame.height - top - height
  if (orientation === 90) return { left: top, top: right, width: height, height: width }
  if (orientation === 180) return { left: right, top: bottom, width, height }
  if (orientation === 270) return { left: bottom, top: left, width: height, height: width }
  return { left, top, width, height }
}

function toPlacement(request: ImageRequest, frame: Size, limit: (size: Size) => Size): Placement {
  const { fit } = request
  const window = { left: 0, top: 0, ...frame }
  if (fit === 'crop' || fit === 'min') return toCropped(request, frame, limit)
  if (fit === 'scale') return { window, scaled: limit(toCompleted(request, frame)) }
  const enlarge = fit === 'clip' || fit === 'fill'
  const box = toBox(request)
  if (!box || fit === 'clip' || fit === 'max')
    return { window, scaled: limit(toInside(frame, request, enlarge)) }
  const canvas = limit(box)
  return { window, scaled: toInside(frame, canvas, enlarge), canvas }
}

function toCropped(request: ImageRequest, frame: Size, limit: (size: Size) => Size): Placement {
  const wanted = toBounded(toCompleted(request, frame), request.bounds)
  const scaled = limit(request.fit === 'min' ? toInside(wanted, frame, false) : wanted)
  const { crop, focalPoint } = request
  if (crop === 'entropy') return { window: { left: 0, top: 0, ...frame }, scaled }
  return { window: toWindow(frame, scaled, crop === 'focalpoint' ? focalPoint : anchors[crop]), scaled }
}

/** The largest part of the frame with the target's aspect ratio, as near the focus as the frame allows. */
function toWindow(frame: Size, target: Size, focus: { x: number; y: number }): Rect {
  const { width, height } = toInside(target, frame, true)
  const place = (centre: number, length: number, whole: number) =>
    Math.min(Math.max(Math.round(centre * whole - length / 2), 0), whole - length)
  return {
    left: place(focus.x, width, frame.width),
    top: place(focus.y, height, frame.height),
    width,
    height,
  }
}

/** Scaled to fit inside a box of which one or both sides may be open. */
function toInside(size: Size, box: Partial<Size>, enlarge: boolean): Size {
  const ratio = Math.min((box.width ?? Infinity) / size.width, (box.height ?? Infinity) / size.height)
  return toScaled(size, ratio === Infinity ? 1 : enlarge ? ratio : Math.min(1, ratio))
}

/** The requested size, a missing side following the frame's aspect ratio. */
function toCompleted(request: ImageRequest, frame: Size): Size {
  return toBox(request) ?? toInside(frame, request, true)
}

function toBox({ width, height }: ImageRequest): Size | undefined {
  return width === undefined || height === undefined ? undefined : { width, height }
}

function toBounded({ width, height }: Size, bounds: ImageRequest['bounds']): Size {
  const { minWidth = 1, maxWidth = Infinity, minHeight = 1, maxHeight = Infinity } = bounds
  return {
    width: Math.max(minWidth, Math.min(maxWidth, width)),
    height: Math.max(minHeight, Math.min(maxHeight, height)),
  }
}

function toLimited(size: Size, { maxEdge, maxPixels }: Limits): Size {
  const { width, height } = size
  const ratio = Math.min(1, maxEdge / width, maxEdge / height, Math.sqrt(maxPixels / (width * height)))
  return ratio === 1 ? size : toScaled(size, ratio)
}

function toScaled({ width, height }: Size, ratio: number): Size {
  return { width: Math.max(1, Math.round(width * ratio)), height: Math.max(1, Math.round(height * ratio)) }
}

function toCanvas(canvas: Size, scaled: Size, pad: number): Rect {
  return {
    left: pad + Math.floor((canvas.width - scaled.width) / 2),
    top: pad + Math.floor((canvas.height - scaled.height) / 2),
    width: canvas.width + 2 * pad,
    height: canvas.height + 2 * pad,
  }
}
