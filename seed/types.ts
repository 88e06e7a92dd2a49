import type { CoverSpec } from './illustration/cover.ts'
import type { PortraitSpec } from './illustration/portrait/features.ts'
import type { Chime } from './sound/chime.ts'

/** A document as the seed writes it: fixed id, fixed content. */
export type SeedDocument = { _id: string; _type: string; [field: string]: unknown }

export type Reference = { _type: 'reference'; _ref: string }
export type Keyed<T> = T & { _key: string }

/** A picture the project draws itself, or a sound it makes. */
export type Artwork =
  | { kind: 'cover'; spec: CoverSpec }
  | { kind: 'portrait'; spec: PortraitSpec }
  | { kind: 'chime'; spec: Chime }

/** Answers the id of the asset that holds an artwork. */
export type AssetFor = (artwork: Artwork) => string

/** An image field's value. */
export type ImageValue = {
  _type: 'image'
  asset: Reference
  alt: string
  caption?: string
  credit?: string
  hotspot?: { _type: 'sanity.imageHotspot'; x: number; y: number; width: number; height: number }
}
