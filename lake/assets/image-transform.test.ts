import { expect, test } from '@jest/globals'
import sharp from 'sharp'
import type { Color } from 'sharp'
import type { OutputFormat } from './image-output.ts'
import { toImagePlan } from './image-plan.ts'
import { parseImageRequest } from './image-request.ts'
import { getImageHeader } from './image-source.ts'
import { keepsAnimation, transformImage } from './image-transform.ts'

const maxPixels = 50_000_000
const colours = {
  red: { r: 255, g: 0, b: 0 },
  green: { r: 0, g: 255, b: 0 },
  blue: { r: 0, g: 0, b: 255 },
  yellow: { r: 255, g: 255, b: 0 },
}

/** 80 × 40: red and green above, blue and yellow below. */
const quarters = await paint(80, 40, [
  [0, 0, 40, 20, colours.red],
  [40, 0, 40, 20, colours.green],
  [0, 20, 40, 20, colours.blue],
  [40, 20, 40, 20, colours.yellow],
])

type Patch = [left: number, top: number, width: number, height: number, background: Color]

async function paint(width: number, height: number, patches: Patch[], background: Color = '#000') {
  const layers = patches.map(([left, top, w, h, colour]) => ({
    left,
    top,
    input: { create: { width: w, height: h, channels: 4 as const, background: colour } },
  }))
  return sharp({ create: { width, height, channels: 4, background } })
    .composite(layers)
    .png()
    .toBuffer()
}

async function transform(source: Buffer, query: string, format: OutputFormat = 'png') {
  const { request } = parseImageRequest(new URLSearchParams(query))
  if (!request) throw new Error('the query asks for the original')
  const header = await getImageHeader(source, maxPixels)
  const plan = toImagePlan(request, header, { maxEdge: 8192, maxPixels })
  const animated = header.frames > 1 && keepsAnimation(request, format)
  return transformImage(source, { request, plan, format, animated, maxPixels })
}

async function look(bytes: Buffer) {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => [
    ...data.subarray(4 * (y * info.width + x), 4 * (y * info.width + x) + 4),
  ]
  return { size: `${info.width}x${info.height}`, at }
}

const red = [255, 0, 0, 255]
const green = [0, 255, 0, 255]
const blue = [0, 0, 255, 255]
const yellow = [255, 255, 0, 255]
const clear = [0, 0, 0, 0]

test.each([
  ['w=40', '40x20'],
  ['h=80', '160x80'],
  ['w=40&h=40', '40x20'],
  ['w=40&dpr=2', '80x40'],
  ['w=200&h=200&fit=max', '80x40'],
  ['w=40&h=40&fit=fill&bg=fff', '40x40'],
  ['w=200&h=100&fit=fillmax', '200x100'],
  ['w=30&h=30&fit=crop', '30x30'],
  ['w=200&h=200&fit=min', '40x40'],
  ['w=10&h=40&fit=scale', '10x40'],
  ['w=40&fit=crop&max-h=10', '40x10'],
  ['w=40&fit=crop&min-h=30&dpr=2', '80x60'],
  ['or=90', '40x80'],
  ['pad=5&bg=fff', '90x50'],
  ['w=1000000', '8192x4096'],
  ['w=1', '1x1'],
])('%s is %s', async (query, size) => {
  expect((await look(await transform(quarters, query))).size).toBe(size)
})

test('rect shows exactly those pixels', async () => {
  const image = await look(await transform(quarters, 'rect=39,19,2,2'))
  expect(image.size).toBe('2x2')
  expect([image.at(0, 0), image.at(1, 0), image.at(0, 1), image.at(1, 1)]).toEqual([red, green, blue, yellow])
})

test('rect is cut to the image, and refused outside of it', async () => {
  expect((await look(await transform(quarters, 'rect=70,30,50,50'))).size).toBe('10x10')
  await expect(transform(quarters, 'rect=80,0,5,5')).rejects.toMatchObject({ status: 400 })
})

test.each([
  ['top', red, green],
  ['bottom', blue, yellow],
])('a wide crop at the %s keeps that half', async (crop, left, right) => {
  const image = await look(await transform(quarters, `w=80&h=20&fit=crop&crop=${crop}`))
  expect([image.at(0, 0), image.at(79, 19)]).toEqual([left, right])
})

test.each([
  ['crop=left', red, blue],
  ['crop=right', green, yellow],
  ['fp-x=0.1&fp-y=0.5', red, blue],
  ['crop=focalpoint&fp-x=0.75', green, yellow],
])('a square crop with %s', async (focus, above, below) => {
  const image = await look(await transform(quarters, `w=40&h=40&fit=crop&${focus}`))
  expect([image.at(0, 0), image.at(39, 0), image.at(0, 39), image.at(39, 39)]).toEqual([
    above,
    above,
    below,
    below,
  ])
})

test('the focal point is the centre of the crop, to the pixel', async () => {
  const line = await paint(100, 10, [[60, 0, 1, 10, '#fff']])
  const image = await look(await transform(line, 'w=20&h=10&fit=crop&fp-x=0.6&fp-y=0.5'))
  expect([9, 10, 11].map((x) => image.at(x, 5)[0])).toEqual([0, 255, 0])
})

test('entropy looks for detail', async () => {
  const flat = await paint(100, 20, [], '#888')
  const noise = await sharp({
    create: {
      width: 20,
      height: 20,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer()
  const source = await sharp(flat)
    .composite([{ input: noise, left: 80, top: 0 }])
    .png()
    .toBuffer()
  const cropped = await transform(source, 'w=20&h=20&fit=crop&crop=entropy')
  const [channel] = (await sharp(cropped).stats()).channels
  expect(channel?.stdev).toBeGreaterThan(30)
})

test('entropy leaves other fits alone', async () => {
  const image = await look(await transform(quarters, 'w=20&h=40&fit=scale&crop=entropy'))
  expect([image.at(0, 0), image.at(19, 0), image.at(0, 39), image.at(19, 39)]).toEqual([
    red,
    green,
    blue,
    yellow,
  ])
})

test.each([
  ['or=90', blue, red, yellow, green],
  ['or=180', yellow, blue, green, red],
  ['or=270', green, yellow, red, blue],
  ['flip=h', green, red, yellow, blue],
  ['flip=v', blue, yellow, red, green],
  ['flip=hv', yellow, blue, green, red],
  ['or=90&flip=h', red, blue, green, yellow],
])('%s turns the corners', async (query, ...corners) => {
  const image = await look(await transform(quarters, query))
  const [width = 0, height = 0] = image.size.split('x').map(Number)
  const seen = [
    image.at(0, 0),
    image.at(width - 1, 0),
    image.at(0, height - 1),
    image.at(width - 1, height - 1),
  ]
  expect(seen).toEqual(corners)
})

test('sizes, rect and crop after turning', async () => {
  const image = await look(await transform(quarters, 'rect=0,0,40,40&or=90&w=40&h=20&fit=crop&crop=bottom'))
  expect(image.size).toBe('40x20')
  expect([image.at(0, 10), image.at(39, 10)]).toEqual([blue, red])
})

test('EXIF orientation, or and flip add up', async () => {
  const turned = await sharp(quarters).removeAlpha().withMetadata({ orientation: 6 }).png().toBuffer()
  const image = await look(await transform(turned, 'or=90&flip=v&w=40&h=10&fit=crop&crop=top'))
  expect(image.size).toBe('40x10')
  expect([image.at(0, 5), image.at(39, 5)]).toEqual([green, red])
})

test('EXIF orientation comes before rect', async () => {
  const turned = await sharp(quarters).removeAlpha().withMetadata({ orientation: 6 }).png().toBuffer()
  const image = await look(await transform(turned, 'rect=0,0,20,40'))
  expect(image.size).toBe('20x40')
  expect(image.at(10, 10)).toEqual(blue)
})

test('fill and pad show the background, transparent unless given', async () => {
  const filled = await look(await transform(quarters, 'w=80&h=80&fit=fill'))
  expect([filled.at(0, 0), filled.at(0, 20), filled.at(79, 59), filled.at(0, 79)]).toEqual([
    clear,
    red,
    yellow,
    clear,
  ])
  const padded = await look(await transform(quarters, 'pad=2&bg=00f'))
  expect([padded.at(0, 0), padded.at(2, 2), padded.at(83, 43)]).toEqual([blue, red, blue])
})

test('bg fills what is transparent, with its own transparency', async () => {
  const holes = await paint(10, 10, [[0, 0, 5, 10, '#f00']], { r: 0, g: 0, b: 0, alpha: 0 })
  const solid = await look(await transform(holes, 'bg=0000ff'))
  expect([solid.at(0, 0), solid.at(9, 0)]).toEqual([red, blue])
  const sheer = await look(await transform(holes, 'bg=800000ff'))
  expect([sheer.at(0, 0), sheer.at(9, 0)]).toEqual([red, [0, 0, 255, 128]])
  const jpeg = await look(await transform(holes, 'fm=jpg', 'jpg'))
  expect(jpeg.at(9, 5).every((value) => value > 245)).toBe(true)
})

test('invert, greyscale, blur and sharpen change the pixels as named', async () => {
  expect((await look(await transform(quarters, 'invert=true'))).at(0, 0)).toEqual([0, 255, 255, 255])
  const [r, g, b] = (await look(await transform(quarters, 'sat=-100'))).at(60, 5)
  expect([r, b]).toEqual([g, g])
  expect((await look(await transform(quarters, 'blur=40'))).at(38, 5)[1]).toBeGreaterThan(20)
  const grey = await paint(20, 20, [[10, 0, 10, 20, '#999']], '#666')
  expect((await look(await transform(grey, 'sharp=80'))).at(10, 10)[0]).toBeGreaterThan(0x99)
})

test.each(['jpg', 'png', 'webp', 'avif', 'gif'] as const)('encodes %s', async (format) => {
  const { format: got, compression } = await sharp(await transform(quarters, 'w=40', format)).metadata()
  expect(compression === 'av1' ? 'avif' : got === 'jpeg' ? 'jpg' : got).toBe(format)
})

test('quality changes the size', async () => {
  const noise = await sharp({
    create: {
      width: 200,
      height: 200,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer()
  const [low, high] = await Promise.all([transform(noise, 'q=20', 'webp'), transform(noise, 'q=90', 'webp')])
  expect(low.length).toBeLessThan(high.length / 2)
})

test('frames of an animation are kept, or the first one taken', async () => {
  const frames = await paint(8, 16, [
    [0, 0, 8, 8, '#f00'],
    [0, 8, 8, 8, '#00f'],
  ])
  const gif = await sharp(frames, { raw: undefined })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .then(({ data, info }) =>
      sharp(data, { raw: { ...info, pageHeight: 8 } })
        .gif()
        .toBuffer(),
    )
  expect((await sharp(gif).metadata()).pages).toBe(2)
  const moving = await sharp(await transform(gif, 'w=4&rect=0,0,8,4', 'webp')).metadata()
  expect(moving).toMatchObject({ pages: 2, width: 4, height: 2 })
  const still = await transform(gif, 'w=4&frame=1', 'webp')
  expect((await sharp(still).metadata()).pages ?? 1).toBe(1)
})

test('the place and camera of a picture are not passed on', async () => {
  const tagged = await sharp(quarters)
    .withExif({ IFD0: { Make: 'Camera' } })
    .jpeg()
    .toBuffer()
  expect((await sharp(tagged).metadata()).exif).toBeDefined()
  expect((await sharp(await transform(tagged, 'w=40', 'jpg')).metadata()).exif).toBeUndefined()
})
