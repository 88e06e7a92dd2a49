import { HttpError } from '../errors.ts'
import type { ImageRequest } from './image-request.ts'

/**
 * SVG is delivered as stored: it scales by itself, so sizes and formats left to the lake ask for nothing. Throws 400
 * for what would need its pixels.
 */
export function assertVectorRequest(request: ImageRequest | undefined): void {
  if (!request) return
  const { rect, orientation, flip, fit, pad, background, blur, sharpen, grayscale, invert, format } = request
  const changes = [
    rect,
    orientation,
    flip.horizontal,
    flip.vertical,
    pad,
    background,
    blur,
    sharpen,
    grayscale,
    invert,
    format,
  ]
  if (changes.some(Boolean) || !['clip', 'max'].includes(fit))
    throw new HttpError(
      400,
      'SVG images are delivered as stored: only w, h, dpr, q, auto, fit=clip and fit=max are accepted',
    )
}
