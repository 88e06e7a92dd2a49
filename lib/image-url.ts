import type { ContentImage } from './content/image.ts'

/** What is needed of an image to make renditions of it. */
export type ImageSource = Pick<ContentImage, 'url' | 'width' | 'height' | 'hotspot' | 'crop'>

type Rect = { left: number; top: number; width: number; height: number }

/** Widths in pixels that browsers choose from. */
const WIDTHS = [320, 480, 640, 828, 1080, 1280, 1600, 2000, 2400]

/** The part of the original, in pixels, that an editor's crop leaves. */
function toCropRect({ width, height, crop }: ImageSource): Rect {
  const { left, top, right, bottom } = crop ?? { left: 0, top: 0, right: 0, bottom: 0 }
  const x = Math.round(left * width)
  const y = Math.round(top * height)
  return {
    left: x,
    top: y,
    width: Math.max(1, Math.round(width - right * width) - x),
    height: Math.max(1, Math.round(height - bottom * height) - y),
  }
}

function toWithin(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}

/** The largest part with this aspect ratio inside the crop, as near to the middle of the hotspot as the crop allows. */
function toRect(image: ImageSource, aspect: number | undefined): Rect {
  const crop = toCropRect(image)
  if (aspect === undefined) return crop
  const width = Math.max(1, Math.min(crop.width, Math.round(crop.height * aspect)))
  const height = Math.max(1, Math.min(crop.height, Math.round(crop.width / aspect)))
  const { x, y } = image.hotspot ?? {
    x: (crop.left + crop.width / 2) / image.width,
    y: (crop.top + crop.height / 2) / image.height,
  }
  return {
    left: toWithin(Math.round(x * image.width - width / 2), crop.left, crop.left + crop.width - width),
    top: toWithin(Math.round(y * image.height - height / 2), crop.top, crop.top + crop.height - height),
    width,
    height,
  }
}

/** The quality is left to the server, which knows the format it chooses: AVIF looks the same at a lower one. */
function toUrl(image: ImageSource, rect: Rect, width: number): string {
  const url = new URL(image.url)
  const whole = rect.width === image.width && rect.height === image.height
  if (!whole) url.searchParams.set('rect', [rect.left, rect.top, rect.width, rect.height].join(','))
  url.searchParams.set('w', String(Math.min(width, rect.width)))
  url.searchParams.set('auto', 'format')
  return url.href
}

/** Address of one rendition: `width` pixels wide at most, never enlarged; `aspect` is width ÷ height, the crop's own when left out. */
export function toImageUrl(
  image: ImageSource,
  { width, aspect }: { width: number; aspect?: number },
): string {
  return toUrl(image, toRect(image, aspect), width)
}

/** What an `<img>` needs: `width` and `height` are those of the largest rendition, for the browser to reserve its place. */
export type Rendition = { src: string; srcSet: string; width: number; height: number }

/** Renditions of one image over fixed widths, `maxWidth` pixels at most; `aspect` is width ÷ height. */
export function toRendition(
  image: ImageSource,
  { aspect, maxWidth = Infinity }: { aspect?: number; maxWidth?: number } = {},
): Rendition {
  const rect = toRect(image, aspect)
  const largest = Math.min(rect.width, maxWidth, WIDTHS.at(-1) ?? rect.width)
  const widths = [...WIDTHS.filter((width) => width < largest), largest]
  return {
    src: toUrl(image, rect, largest),
    srcSet: widths.map((width) => `${toUrl(image, rect, width)} ${width}w`).join(', '),
    width: largest,
    height: Math.max(1, Math.round((largest * rect.height) / rect.width)),
  }
}
