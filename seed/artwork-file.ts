import { createHash } from 'node:crypto'
import { drawCover } from './illustration/cover.ts'
import { drawPortrait, PORTRAIT_SIZE } from './illustration/portrait/portrait.ts'
import { renderLayers } from './illustration/render.ts'
import type { Artwork } from './types.ts'

/** A drawing on its way to a file. Its name tells the drawing apart from every other, and costs no rasterising. */
export type ArtworkFile = { name: string; render: () => Promise<Buffer> }

const COVER_PIXELS = { width: 2400, height: 1350 }
const PORTRAIT_PIXELS = { width: PORTRAIT_SIZE, height: PORTRAIT_SIZE }

const toFileName = (label: string, drawing: string) =>
  `${label.replace(/[^a-z0-9]+/g, '-')}-${createHash('sha256').update(drawing).digest('hex').slice(0, 10)}.jpg`

/** Draws an artwork and names its file after what it shows. */
export const toArtworkFile = ({ kind, spec }: Artwork): ArtworkFile => {
  const layers = kind === 'cover' ? drawCover(spec) : drawPortrait(spec)
  const label = kind === 'cover' ? `cover-${spec.motif}` : `portrait-${spec.seed}`
  const { width, height } = kind === 'cover' ? COVER_PIXELS : PORTRAIT_PIXELS
  return {
    name: toFileName(label, layers.colour + layers.tone),
    render: () => renderLayers(layers, width, height),
  }
}
