import { expect, test } from '@jest/globals'
import { toAcceptance, toOutputFormat } from './image-output.ts'
import { toImagePlan } from './image-plan.ts'
import { parseImageRequest } from './image-request.ts'

const limits = { maxEdge: 8192, maxPixels: 50_000_000 }

function request(query: string) {
  const { request: parsed } = parseImageRequest(new URLSearchParams(query))
  if (!parsed) throw new Error('the query asks for the original')
  return parsed
}

const plan = (query: string, width: number, height: number, bounds = limits) =>
  toImagePlan(request(query), { width, height }, bounds)

test('crop takes the largest part of the right shape, without overlap of the edges', () => {
  expect(plan('w=10&h=10&fit=crop', 333, 100).extract).toEqual({ left: 117, top: 0, width: 100, height: 100 })
  expect(plan('w=10&h=10&fit=crop&fp-x=1', 333, 100).extract).toEqual({
    left: 233,
    top: 0,
    width: 100,
    height: 100,
  })
  expect(plan('w=10&h=10&fit=crop&fp-x=0', 333, 100).extract).toEqual({
    left: 0,
    top: 0,
    width: 100,
    height: 100,
  })
  expect(plan('w=10&h=10&fit=crop&crop=entropy', 333, 100).extract).toEqual({
    left: 0,
    top: 0,
    width: 333,
    height: 100,
  })
})

test.each([
  ['clip', { width: 400, height: 200 }, { width: 400, height: 200 }],
  ['max', { width: 100, height: 50 }, { width: 100, height: 50 }],
  ['crop', { width: 400, height: 400 }, { width: 400, height: 400 }],
  ['min', { width: 50, height: 50 }, { width: 50, height: 50 }],
  ['scale', { width: 400, height: 400 }, { width: 400, height: 400 }],
  ['fill', { width: 400, height: 200 }, { width: 400, height: 400 }],
  ['fillmax', { width: 100, height: 50 }, { width: 400, height: 400 }],
])('fit=%s of 100x50 in a larger box', (fit, scaled, canvas) => {
  const made = plan(`w=400&h=400&fit=${fit}`, 100, 50)
  expect(made.scaled).toEqual(scaled)
  expect(made.canvas).toMatchObject(canvas)
})

test.each([
  'w=1000000',
  'w=1000000&h=1000000&fit=crop',
  'w=900000&h=10&fit=fill',
  'h=500000&fit=scale&w=7',
  'w=8192&pad=1000',
  'dpr=3&w=8000',
])('%s stays within the limits', (query) => {
  for (const [width, height] of [
    [100, 100],
    [5, 9000],
    [65_000, 3],
  ] as const) {
    const { canvas, scaled } = plan(query, width, height)
    expect(Math.max(canvas.width, canvas.height)).toBeLessThanOrEqual(8192)
    expect(scaled.width * scaled.height).toBeLessThanOrEqual(50_100_000)
    expect(Math.min(scaled.width, scaled.height)).toBeGreaterThan(0)
  }
})

test('an animation may have fewer pixels a frame', () => {
  const { canvas } = plan('w=4000', 100, 100, { ...limits, maxPixels: 50_000_000 / 50 })
  expect([canvas.width, canvas.height]).toEqual([1000, 1000])
})

test('no parameters, dl and dlRaw ask for the stored bytes', () => {
  const parse = (query: string) => parseImageRequest(new URLSearchParams(query))
  expect(parse('')).toEqual({})
  expect(parse('dl=a.jpg')).toEqual({ download: 'a.jpg' })
  expect(parse('dl=true')).toEqual({ download: '' })
  expect(parse('dlRaw=true&w=100')).toEqual({ download: '' })
})

test.each([
  ['bg=f00', { r: 255, g: 0, b: 0, alpha: 1 }],
  ['bg=ff00', { r: 255, g: 0, b: 0, alpha: 1 }],
  ['bg=00ff7f', { r: 0, g: 255, b: 127, alpha: 1 }],
  ['bg=0000ff7f', { r: 0, g: 255, b: 127, alpha: 0 }],
])('%s', (query, colour) => {
  expect(request(query).background).toEqual(colour)
})

test('all that is wrong is named at once', () => {
  const parse = () => parseImageRequest(new URLSearchParams('w=x&fit=cover&hue=3&min-h=4'))
  expect(parse).toThrow(/w: expected a whole number.*; fit: expected one of clip.*; hue: not a parameter/)
  expect(() => request('fit=clip&min-h=4')).toThrow('min-h: works only together with fit=crop')
  expect(() => request('or=90&orient=90')).toThrow('orient: is another name for or: give one')
  expect(() => request('toString=1')).toThrow('toString: not a parameter')
  expect(() => request('__proto__=1')).toThrow('__proto__: not a parameter')
})

const source = { extension: 'png', frames: 1, hasAlpha: true } as const

test.each([
  ['auto=format', 'image/avif,image/webp', source, 1000, 'avif'],
  ['auto=format', 'image/avif,image/webp', source, 5_000_000, 'webp'],
  ['auto=format', 'image/avif,image/webp', { ...source, extension: 'gif', frames: 9 }, 1000, 'webp'],
  ['auto=format', 'image/avif', { ...source, extension: 'gif', frames: 9 }, 1000, 'gif'],
  ['auto=format', '*/*', source, 1000, 'png'],
  ['auto=format', '*/*', { ...source, extension: 'avif' }, 1000, 'png'],
  ['auto=format', 'image/png', { ...source, extension: 'webp', hasAlpha: false }, 1000, 'jpg'],
  ['auto=format&fm=jpg', 'image/webp', source, 1000, 'webp'],
  ['fm=pjpg', 'image/webp', source, 1000, 'jpg'],
  ['w=5', 'image/webp', { ...source, extension: 'avif' }, 1000, 'avif'],
] as const)('%s for %s', (query, accept, from, pixels, format) => {
  const acceptance = toAcceptance(request(query), accept)
  expect(toOutputFormat(request(query), from, { acceptance, pixels })).toBe(format)
})
