import { longestSide } from './image-source.ts'
import type { Size } from './image-plan.ts'
import { findSvgRoot } from './svg-root.ts'

const pixelsPerUnit: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
}

/**
 * Size in CSS pixels that an SVG document declares on its root element (`width` and `height`, else `viewBox`).
 * Reads text only: nothing is decoded, resolved or fetched. Undefined when the size is not declared plainly,
 * the text is not UTF-8, or a document type with entities is there.
 */
export function getSvgDimensions(bytes: Uint8Array): Size | undefined {
  const root = getRootAttributes(bytes)
  if (!root) return undefined
  const [, , boxWidth, boxHeight] = (root.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const box = toSize(boxWidth, boxHeight)
  const width = toPixels(root.get('width'))
  const height = toPixels(root.get('height'))
  if (width !== undefined && height !== undefined) return toSize(width, height)
  if (!box) return undefined
  if (width !== undefined) return toSize(width, (width * box.height) / box.width)
  if (height !== undefined) return toSize((height * box.width) / box.height, height)
  return box
}

function getRootAttributes(bytes: Uint8Array): Map<string, string> | undefined {
  const text = decodeUtf8(bytes)
  if (!text || /<!ENTITY/i.test(text)) return undefined
  const tag = /^<svg\b((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/.exec(findSvgRoot(text) ?? '')?.[1]
  if (tag === undefined) return undefined
  const attributes = tag.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)
  return new Map(Array.from(attributes, ([, name = '', double, single]) => [name, double ?? single ?? '']))
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function toPixels(length: string | undefined): number | undefined {
  const [, digits, unit = ''] = /^\s*\+?(\d+(?:\.\d+)?|\.\d+)([a-z]*)\s*$/.exec(length ?? '') ?? []
  const scale = pixelsPerUnit[unit]
  return digits === undefined || scale === undefined ? undefined : Number(digits) * scale
}

function toSize(width = Number.NaN, height = Number.NaN): Size | undefined {
  const size = { width: Math.round(width), height: Math.round(height) }
  const plausible = (side: number) => side >= 1 && side <= longestSide
  return plausible(size.width) && plausible(size.height) ? size : undefined
}
