import { booleanContains } from '@turf/boolean-contains'
import { booleanIntersects } from '@turf/boolean-intersects'
import { distance } from '@turf/distance'
import type { HostFunction } from './host-call.ts'
import { parseGeoParts } from './geo-parts.ts'
import type { GeoPart } from './geo-parts.ts'

const DIMENSIONS = { Point: 0, LineString: 1, Polygon: 2 } as const

const holds = (outer: GeoPart, inner: GeoPart) =>
  DIMENSIONS[inner.type] <= DIMENSIONS[outer.type] && booleanContains(outer, inner)

/** Runs over the parts of two shapes; null unless both are. */
const ofShapes =
  (test: (first: readonly GeoPart[], second: readonly GeoPart[]) => boolean): HostFunction =>
  (first, second) => {
    const [left, right] = [parseGeoParts(first), parseGeoParts(second)]
    return left && right ? test(left, right) : null
  }

/** A value that is a shape, as it is. */
const geo: HostFunction = (value) => (parseGeoParts(value) ? value : null)

const latLng: HostFunction = (lat, lng) => geo({ type: 'Point', coordinates: [lng, lat] })

const getPoint = (value: unknown) => {
  const [part, ...others] = parseGeoParts(value) ?? []
  return part?.type === 'Point' && others.length === 0 ? part.coordinates : null
}

/** In metres, on a sphere. */
const getDistance: HostFunction = (first, second) => {
  const [from, to] = [getPoint(first), getPoint(second)]
  return from && to ? distance(from, to, { units: 'meters' }) : null
}

/** The functions of GROQ's extension for geography, on a plane but for distances. Null for what is no shape. */
export const geoFunctions: Readonly<Record<string, HostFunction>> = {
  'geo::geo': geo,
  'geo::latLng': latLng,
  'geo::contains': ofShapes((outer, inner) =>
    inner.every((part) => outer.some((whole) => holds(whole, part))),
  ),
  'geo::intersects': ofShapes((first, second) =>
    first.some((one) => second.some((other) => booleanIntersects(one, other))),
  ),
  'geo::distance': getDistance,
}
