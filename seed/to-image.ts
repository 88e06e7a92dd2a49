import type { Artwork, AssetFor, ImageValue } from './types.ts'

/** An artwork with the words that go with it. */
export type Picture = {
  artwork: Artwork
  alt: string
  caption?: string
  credit?: string
  focus?: readonly [x: number, y: number]
}

/** The value of an image field; `focus` (0 to 1 on each axis) becomes its hotspot. */
export const toImage = (
  { artwork, alt, caption, credit, focus }: Picture,
  assetFor: AssetFor,
): ImageValue => ({
  _type: 'image',
  asset: { _type: 'reference', _ref: assetFor(artwork) },
  alt,
  ...(caption && { caption }),
  ...(credit && { credit }),
  ...(focus && {
    hotspot: { _type: 'sanity.imageHotspot', x: focus[0], y: focus[1], width: 0.5, height: 0.6 },
  }),
})
