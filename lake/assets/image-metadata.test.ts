import { expect, test } from '@jest/globals'
import { encode } from 'blurhash'
import sharp from 'sharp'
import { findForeignContent } from './foreign-content.ts'
import { sniffImageFormat } from './image-format.ts'
import { getImageMetadata } from './image-metadata.ts'
import { parseMetadataChoice } from './metadata-choice.ts'
import { getSvgDimensions } from './svg-dimensions.ts'

const usual = { meta: parseMetadataChoice([]), maxPixels: 50_000_000 }

const plain = (
  background: string | { r: number; g: number; b: number; alpha: number },
  width = 60,
  height = 40,
) => sharp({ create: { width, height, channels: 4, background } })

const svg = (text: string) => Buffer.from(text)

test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('recognises and measures %s', async (format) => {
  const bytes = await plain('#c04020').toFormat(format).toBuffer()
  const { extension, metadata } = await getImageMetadata(bytes, usual)
  expect(extension).toBe(format === 'jpeg' ? 'jpg' : format)
  expect(metadata.dimensions).toMatchObject({ width: 60, height: 40, aspectRatio: 1.5 })
  expect(metadata.isOpaque).toBe(true)
})

test('sees through one pixel of transparency', async () => {
  const hole = {
    input: { create: { width: 1, height: 1, channels: 4 as const, background: '#000f' } },
    left: 7,
    top: 9,
  }
  const bytes = await plain('#fff')
    .composite([{ ...hole, blend: 'dest-out' }])
    .png()
    .toBuffer()
  expect((await getImageMetadata(bytes, usual)).metadata).toMatchObject({ hasAlpha: true, isOpaque: false })
  const solid = await plain('#fff').png().toBuffer()
  expect((await getImageMetadata(solid, usual)).metadata).toMatchObject({ hasAlpha: true, isOpaque: true })
})

test('the placeholders show the picture', async () => {
  const half = {
    input: { create: { width: 50, height: 100, channels: 4 as const, background: '#00f' } },
    left: 50,
    top: 0,
  }
  const bytes = await plain('#f00', 100, 100).composite([half]).png().toBuffer()
  const { lqip = '', blurHash } = (await getImageMetadata(bytes, usual)).metadata
  const { data, info } = await sharp(Buffer.from(lqip.split(',')[1] ?? '', 'base64'))
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([20, 20])
  expect([data[0], data[2]].map((value) => (value ?? 0) > 200)).toEqual([true, false])
  const pixels = await sharp(bytes).resize(32, 32).ensureAlpha().raw().toBuffer()
  expect(blurHash).toBe(encode(new Uint8ClampedArray(pixels), 32, 32, 4, 3))
})

test('the palette names the dominant colour and its share', async () => {
  const fifth = {
    input: { create: { width: 20, height: 100, channels: 4 as const, background: '#1030e0' } },
    left: 0,
    top: 0,
  }
  const bytes = await plain('#d02020', 100, 100).composite([fifth]).png().toBuffer()
  const { palette } = (await getImageMetadata(bytes, usual)).metadata
  expect(palette?.dominant?.background).toMatch(/^#d/)
  expect(palette?.dominant?.population).toBeCloseTo(80, 0)
})

test('counts the frames of an animation as pixels', async () => {
  const { data, info } = await plain('#fff', 10, 100).raw().toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels, pageHeight: 10 }
  data.forEach((_, index) => (data[index] = index % 251))
  const bytes = await sharp(data, { raw }).gif().toBuffer()
  const { dimensions } = (await getImageMetadata(bytes, { ...usual, maxPixels: 1000 })).metadata
  expect([dimensions.width, dimensions.height]).toEqual([10, 10])
  await expect(getImageMetadata(bytes, { ...usual, maxPixels: 999 })).rejects.toMatchObject({ status: 400 })
})

test('refuses pictures longer than any format can carry', async () => {
  const bytes = await plain('#fff', 70_000, 1).png().toBuffer()
  await expect(getImageMetadata(bytes, usual)).rejects.toThrow(/no side may pass 65535/)
})

test.each([
  ['<svg width="10" height="20"/>', 10, 20],
  [
    '\uFEFF<?xml version="1.0"?>\n<!-- <svg width="1" height="1"> -->\n<svg width="10px" height="5.4"/>',
    10,
    5,
  ],
  ['<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg viewBox="0 0 300 150">', 300, 150],
  ['<svg width="100%" height="100%" viewBox="0,0,8,6">', 8, 6],
  ["<svg title='>' width='1in' viewBox='0 0 2 1'>", 96, 48],
])('measures %s', (text, width, height) => {
  expect(getSvgDimensions(svg(text))).toEqual({ width, height })
})

test.each([
  '<svg width="100%">',
  '<svg width="0" height="3">',
  '<svg width="-1" height="3">',
  '<svg viewBox="0 0 NaN 3">',
  '<svg width="99999999" height="3">',
  '<!DOCTYPE svg [<!ENTITY a "b">]><svg width="1" height="1">',
  '<svg width="1" height="1"',
])('does not measure %s', (text) => {
  expect(getSvgDimensions(svg(text))).toBeUndefined()
})

/** Backtracking over these would outlast the test's time limit by hours. */
test('reads a hostile prolog in one pass', () => {
  expect(getSvgDimensions(svg('<!--'.repeat(500_000)))).toBeUndefined()
  expect(getSvgDimensions(svg(`${'<!---->'.repeat(300_000)}<svg ${'a="'.repeat(100_000)}`))).toBeUndefined()
})

test.each([
  ['', undefined],
  ['\xff\xd8', undefined],
  ['\xff\xd8\xff\xe0', 'jpg'],
  ['BM______________', undefined],
  ['RIFF____WAVEfmt ', undefined],
  ['\0\0\0\x1cftypmif1\0\0\0\0mif1avif', 'avif'],
  ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', undefined],
  ['%PDF-1.7', undefined],
  ['<html><svg width="1" height="1">', undefined],
  ['<svgx>', undefined],
])('sniffs %j as %s', (text, format) => {
  expect(sniffImageFormat(Buffer.from(text, 'latin1'))).toBe(format)
})

test.each([
  ['GIF89a ... <SCRIPT>', /HTML/],
  ['\xff\xd8\xff <?php echo 1', /HTML/],
  ['\xff\xd8\xff %PDF-1.4', /PDF/],
  [`GIF89a${'PK\x05\x06'}${'\0'.repeat(16)}\x03\x00abc`, /ZIP/],
])('finds what else %j is', (text, what) => {
  expect(findForeignContent(Buffer.from(text, 'latin1'))).toMatch(what)
})

test('takes marks of other formats inside pixel data for what they are', () => {
  const data = `\xff\xd8\xff${'x'.repeat(2000)}%PDF- PK\x05\x06 <scripty <x:xmpmeta`
  expect(findForeignContent(Buffer.from(data, 'latin1'))).toBeUndefined()
})

test('meta names what to extract, and unknown names are refused', () => {
  expect(parseMetadataChoice([])).toEqual(new Set(['palette', 'lqip', 'blurhash']))
  expect(parseMetadataChoice(['exif', 'lqip,location'])).toEqual(new Set(['exif', 'lqip', 'location']))
  expect(() => parseMetadataChoice(['thumbhash'])).toThrow(/meta: "thumbhash" is not supported/)
})
