import { z } from 'zod'

const longitude = z.number().min(-180).max(180)
const latitude = z.number().min(-90).max(90)
const position = z.tuple([longitude, latitude]).rest(z.number())

const line = z.array(position).min(2)
const ring = z
  .array(position)
  .min(4)
  .refine((positions) => String(positions.at(0)) === String(positions.at(-1)), 'a ring ends where it begins')
const polygon = z.array(ring).min(1)

/** What other shapes are made of. */
export type GeoPart =
  | { type: 'Point'; coordinates: z.output<typeof position> }
  | { type: 'LineString'; coordinates: z.output<typeof line> }
  | { type: 'Polygon'; coordinates: z.output<typeof polygon> }

const toPoint = (coordinates: z.output<typeof position>): GeoPart => ({ type: 'Point', coordinates })
const toLine = (coordinates: z.output<typeof line>): GeoPart => ({ type: 'LineString', coordinates })
const toPolygon = (coordinates: z.output<typeof polygon>): GeoPart => ({ type: 'Polygon', coordinates })

const shape = z.union([
  z
    .object({ type: z.literal('Point'), coordinates: position })
    .transform((point) => [toPoint(point.coordinates)]),
  z
    .object({ type: z.literal('MultiPoint'), coordinates: z.array(position) })
    .transform(({ coordinates }) => coordinates.map(toPoint)),
  z
    .object({ type: z.literal('LineString'), coordinates: line })
    .transform((one) => [toLine(one.coordinates)]),
  z
    .object({ type: z.literal('MultiLineString'), coordinates: z.array(line) })
    .transform(({ coordinates }) => coordinates.map(toLine)),
  z
    .object({ type: z.literal('Polygon'), coordinates: polygon })
    .transform((one) => [toPolygon(one.coordinates)]),
  z
    .object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon) })
    .transform(({ coordinates }) => coordinates.map(toPolygon)),
])

/** Either name, but not both. */
const latLng = z
  .union([
    z.object({ lat: latitude, lng: longitude, lon: z.undefined().optional() }),
    z
      .object({ lat: latitude, lon: longitude, lng: z.undefined().optional() })
      .transform(({ lat, lon }) => ({ lat, lng: lon })),
  ])
  .transform(({ lat, lng }) => [toPoint([lng, lat])])

const DEEPEST = 20
const collection = z.object({ type: z.literal('GeometryCollection'), geometries: z.array(z.unknown()) })

function parseCollection(value: unknown, depth: number): GeoPart[] | null {
  const { data } = collection.safeParse(value)
  if (!data || depth === DEEPEST) return null
  const parts = data.geometries.map((geometry) => parse(geometry, depth + 1))
  return parts.every((part) => part !== null) ? parts.flat() : null
}

const parse = (value: unknown, depth: number): GeoPart[] | null =>
  z.union([shape, latLng]).safeParse(value).data ?? parseCollection(value, depth)

/** The parts of a point with `lat` and `lng` (or `lon`), or of a GeoJSON geometry; null for any other value. */
export function parseGeoParts(value: unknown): GeoPart[] | null {
  return parse(value, 0)
}
