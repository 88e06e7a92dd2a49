import { createHash } from 'node:crypto'
import { drawCover } from './illustration/cover.ts'
import { drawPortrait, PORTRAIT_SIZE } from './illustration/portrait/portrait.ts'
import { renderLayers } from './illustration/render.ts'
import { playChime, type Chime } from './sound/chime.ts'
import { toWaveFile } from './sound/wave-file.ts'
import type { Artwork } from './types.ts'

/** An artwork on its way to a file. Its name tells it apart from every other, and costs no rasterising. */
export type ArtworkFile = {
  name: string
  assetType: 'image' | 'file'
  contentType: string
  render: () => Promise<Buffer>
}

type Drawn = Exclude<Artwork, { kind: 'chime' }>

const COVER_PIXELS = { width: 2400, height: 1350 }
const PORTRAIT_PIXELS = { width: PORTRAIT_SIZE, height: PORTRAIT_SIZE }

const toFileName = (label: string, content: string) =>
  `${label.replace(/[^a-z0-9]+/g, '-')}-${createHash('sha256').update(content).digest('hex').slice(0, 10)}`

const toPictureFile = ({ kind, spec }: Drawn): ArtworkFile => {
  const layers = kind === 'cover' ? drawCover(spec) : drawPortrait(spec)
  const label = kind === 'cover' ? `cover-${spec.motif}` : `portrait-${spec.seed}`
  const { width, height } = kind === 'cover' ? COVER_PIXELS : PORTRAIT_PIXELS
  return {
    name: `${toFileName(label, layers.colour + layers.tone)}.jpg`,
    assetType: 'image',
    contentType: 'image/jpeg',
    render: () => renderLayers(layers, width, height),
  }
}

const toSoundFile = (chime: Chime): ArtworkFile => ({
  name: `${toFileName('chime', JSON.stringify(chime))}.wav`,
  assetType: 'file',
  contentType: 'audio/wav',
  render: () => Promise.resolve(toWaveFile(playChime(chime))),
})

/** Makes an artwork and names its file after what it shows. */
export const toArtworkFile = (artwork: Artwork): ArtworkFile =>
  artwork.kind === 'chime' ? toSoundFile(artwork.spec) : toPictureFile(artwork)
