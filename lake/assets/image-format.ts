import { findSvgRoot } from './svg-root.ts'

const formats = ['jpg', 'png', 'webp', 'gif', 'avif', 'svg'] as const

/** An image format the lake stores, by its file extension. */
export type ImageFormat = (typeof formats)[number]

/** A format whose pixels are decoded; SVG never is. */
export type RasterFormat = Exclude<ImageFormat, 'svg'>

export const imageFormats: readonly ImageFormat[] = formats

const pngSignature = '\x89PNG\r\n\x1a\n'

/** Recognises a format by its bytes alone; names and declared types are never believed. */
export function sniffImageFormat(bytes: Uint8Array): ImageFormat | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096))
  const start = head.toString('latin1', 0, 16)
  if (start.startsWith('\xff\xd8\xff')) return 'jpg'
  if (start.startsWith(pngSignature)) return 'png'
  if (start.startsWith('GIF87a') || start.startsWith('GIF89a')) return 'gif'
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp'
  if (isAvif(head)) return 'avif'
  return findSvgRoot(head.toString('utf8')) ? 'svg' : undefined
}

function isAvif(head: Buffer): boolean {
  if (head.length < 16 || head.toString('latin1', 4, 8) !== 'ftyp') return false
  const end = Math.min(head.readUInt32BE(0), head.length)
  const brands = head.toString('latin1', 8, end)
  return /^(.{4})*?(avif|avis)/s.test(brands)
}
