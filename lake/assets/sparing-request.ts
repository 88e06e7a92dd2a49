import type { ImageRequest } from './image-request.ts'

/** Pixels across that are enough for a phone. */
const WIDTH = 640

/** 0 to 100: about half the bytes of what each format takes by default. */
const QUALITY = 30

/**
 * What to deliver to a reader whose browser asks for less data (`Save-Data: on`). Only where the request leaves the format
 * to the reader's browser, and only what it left open: an address that names all it wants gets just that.
 */
export function toSparingRequest(request: ImageRequest, saveData: string | null): ImageRequest {
  const { autoFormat, width, height, quality = QUALITY } = request
  if (!autoFormat || saveData?.trim().toLowerCase() !== 'on') return request
  const isWide = width !== undefined && height === undefined && width > WIDTH
  return { ...request, quality, ...(isWide && { width: WIDTH }) }
}
