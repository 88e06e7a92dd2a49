import { describe, expect, test } from '@jest/globals'
import { evaluateSync } from 'groq-js'
import { parseQuery } from './parse-query.ts'

const square = (size: number, at = 0) => ({
  type: 'Polygon',
  coordinates: [
    [
      [at, at],
      [at + size, at],
      [at + size, at + size],
      [at, at + size],
      [at, at],
    ],
  ],
})
const line = (...coordinates: number[][]) => ({ type: 'LineString', coordinates })
const params = {
  beijing: { _type: 'geopoint', lat: 39.9042, lng: 116.4074 },
  oslo: { lat: 59.9139, lon: 10.7522 },
  point: { type: 'Point', coordinates: [5, 5] },
  far: { lat: 50, lng: 50 },
  square: square(10),
  inner: square(2, 4),
  beside: square(2, 40),
  overlapping: square(10, 5),
  squares: { type: 'MultiPolygon', coordinates: [square(1, 20).coordinates, square(10).coordinates] },
  points: {
    type: 'MultiPoint',
    coordinates: [
      [1, 1],
      [30, 30],
    ],
  },
  line: line([1, 1], [8, 8]),
  through: line([-5, 5], [15, 5]),
  collection: {
    type: 'GeometryCollection',
    geometries: [square(2, 4), { type: 'Point', coordinates: [1, 1] }],
  },
  feature: { type: 'Feature', geometry: square(10), properties: {} },
  open: {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ],
    ],
  },
  both: { lat: 1, lng: 2, lon: 2 },
}
const run = (query: string): unknown => evaluateSync(parseQuery(query, params), { dataset: [] }).data

describe('answers', () => {
  test.each<[string, unknown]>([
    ['geo::contains($square, $point)', true],
    ['geo::contains($square, $far)', false],
    ['geo::contains($square, $inner)', true],
    ['geo::contains($inner, $square)', false],
    ['geo::contains($square, $overlapping)', false],
    ['geo::contains($square, $line)', true],
    ['geo::contains($square, $through)', false],
    ['geo::contains($squares, $inner)', true],
    ['geo::contains($square, $points)', false],
    ['geo::contains($square, $collection)', true],
    ['geo::contains($point, $square)', false],
    ['geo::contains($point, $point)', true],
    ['geo::contains($feature, $point)', null],
    ['geo::contains($open, $point)', null],
    ['geo::contains("a", $point)', null],
    ['geo::intersects($square, $overlapping)', true],
    ['geo::intersects($square, $beside)', false],
    ['geo::intersects($through, $square)', true],
    ['geo::intersects($points, $square)', true],
    ['geo::intersects($collection, $line)', true],
    ['geo::intersects($point, [1, 2])', null],
    ['geo::distance($point, $point)', 0],
    ['geo::distance($square, $point)', null],
    ['geo::distance($both, $point)', null],
    ['geo($both)', null],
    ['geo($oslo)', params.oslo],
    ['geo (geo($square))', params.square],
    ['geo("geo(")', null],
    ['geo::latLng(39.9, 116.4)', { type: 'Point', coordinates: [116.4, 39.9] }],
    ['geo::latLng(116.4, 39.9)', null],
    ['geo::latLng("39", 1)', null],
    ['geo::distance(geo::latLng(39.9042, 116.4074), $beijing)', 0],
    ['{"geo": 1}.geo', 1],
  ])('%s', (query, expected) => expect(run(query)).toEqual(expected))

  test('distances in metres', () => {
    const metres = Number(run('geo::distance($beijing, $oslo)'))
    expect(metres).toBeGreaterThan(7_000_000)
    expect(metres).toBeLessThan(7_100_000)
    expect(Number(run('geo::distance(geo::latLng(0, 0), geo::latLng(0, 1))'))).toBeCloseTo(111_195, -1)
  })
})

test.each(['geo()', 'geo::contains($square)', 'geo::distance($point, $point, $point)'])(
  'refuses %s',
  (query) => expect(() => run(query)).toThrow(/argument/),
)

test('errors are told where they are written', () => {
  expect(() => parseQuery('geo($square) && (', params)).toThrow(
    expect.objectContaining({ detail: expect.objectContaining({ start: 17 }) }),
  )
})
