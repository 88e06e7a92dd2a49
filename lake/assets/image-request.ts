import type { z } from 'zod'
import { HttpError } from '../errors.ts'
import { imageParameters } from './image-parameters.ts'

export type Rect = { left: number; top: number; width: number; height: number }
export type Colour = { r: number; g: number; b: number; alpha: number }
export type Fit = 'clip' | 'crop' | 'fill' | 'fillmax' | 'max' | 'min' | 'scale'
export type CropMode = 'top' | 'bottom' | 'left' | 'right' | 'center' | 'entropy' | 'focalpoint'
export type RequestedFormat = 'jpg' | 'pjpg' | 'png' | 'webp' | 'avif' | 'json'

/** One image delivery, as asked for: sizes in pixels with `dpr` already applied, all of them after turning. */
export type ImageRequest = {
  rect?: Rect
  orientation: 0 | 90 | 180 | 270
  flip: { horizontal: boolean; vertical: boolean }
  width?: number
  height?: number
  bounds: { minWidth?: number; maxWidth?: number; minHeight?: number; maxHeight?: number }
  fit: Fit
  crop: CropMode
  /** Where a crop centres, as fractions of the frame it crops from. */
  focalPoint: { x: number; y: number }
  pad: number
  background?: Colour
  /** 0 to 2000. */
  blur: number
  /** 0 to 100. */
  sharpen: number
  grayscale: boolean
  invert: boolean
  /** 0 to 100; undefined takes the format's own default. */
  quality?: number
  format?: RequestedFormat
  autoFormat: boolean
  stillFrame: boolean
}

export type ImageDelivery = {
  /** Undefined asks for the stored bytes as they are. */
  request?: ImageRequest
  /** The file name to save as; empty leaves the name to the lake; undefined shows the image in place. */
  download?: string
}

/** Parses an image URL's query. Throws 400 naming each parameter that is unknown or malformed. */
export function parseImageRequest(query: URLSearchParams): ImageDelivery {
  const parsed = imageParameters.safeParse(Object.fromEntries(query))
  if (!parsed.success) throw new HttpError(400, toMessage(parsed.error))
  return parsed.data
}

function toMessage(error: z.ZodError): string {
  return error.issues
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => `${key}: not a parameter of image delivery`)
        : [`${issue.path.join('.')}: ${issue.message}`],
    )
    .join('; ')
}
