import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAssetFiles } from './asset-files.ts'
import { parseAssetFile, parseAssetId } from './asset-name.ts'
import { parseByteRange } from './byte-range.ts'

let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'assets-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

async function* chunks(...parts: string[]) {
  for (const part of parts) yield Buffer.from(part)
}

const incoming = () => readdirSync(join(dataDir, 'assets', '.incoming'))
const sha1 = 'a9993e364706816aba3e25717850c26c9cd0d89d'

test('received bytes become a file only when kept', async () => {
  const files = createAssetFiles(dataDir)
  const name = parseAssetId(`file-${sha1}-txt`)
  if (!name) throw new Error('not an id')
  const place = { dataset: 'production', name }
  const received = await files.receive(chunks('a', 'bc'), 3)
  expect(received).toMatchObject({ sha1, size: 3 })
  expect(files.find(place)).toBeUndefined()
  files.keep(received, place)
  expect(readFileSync(files.find(place) ?? '', 'utf8')).toBe('abc')
  expect(incoming()).toEqual([])
  files.remove(place)
  expect(files.find(place)).toBeUndefined()
})

test('too much, or a stream that breaks, leaves nothing', async () => {
  const files = createAssetFiles(dataDir)
  await expect(files.receive(chunks('ab', 'cd'), 3)).rejects.toMatchObject({ status: 413 })
  async function* broken(code: string) {
    yield Buffer.from('a')
    throw Object.assign(new Error(code), { code })
  }
  await expect(files.receive(broken('ECONNRESET'), 3)).rejects.toMatchObject({ status: 400 })
  await expect(files.receive(broken('ENOSPC'), 3)).rejects.toMatchObject({ status: 507 })
  expect(incoming()).toEqual([])
})

test('what a crash left half received is removed at start', () => {
  createAssetFiles(dataDir)
  writeFileSync(join(dataDir, 'assets', '.incoming', 'half'), 'x')
  createAssetFiles(dataDir)
  expect(incoming()).toEqual([])
})

test('names are those of possible assets, and nothing else', () => {
  expect(parseAssetFile('images', `${sha1}-10x20.jpg`)?.id).toBe(`image-${sha1}-10x20-jpg`)
  expect(parseAssetFile('files', `${sha1}.mp3`)?.id).toBe(`file-${sha1}-mp3`)
  const wrong = [
    '',
    '.',
    '..',
    `../${sha1}.jpg`,
    `${sha1}-10x20.exe`,
    `${sha1}-0x20.jpg`,
    `${sha1}.jpg`,
    `${sha1}-10x20-jpg`,
    `${sha1.toUpperCase()}-1x1.jpg`,
  ]
  for (const file of wrong) expect(parseAssetFile('images', file)).toBeUndefined()
  for (const file of [`${sha1}`, `${sha1}.`, `${sha1}.a/b`, `${sha1}.tar.gz`])
    expect(parseAssetFile('files', file)).toBeUndefined()
  for (const id of ['image-x', `drafts.image-${sha1}-1x1-jpg`, 'siteSettings'])
    expect(parseAssetId(id)).toBeUndefined()
})

test.each([
  [null, undefined],
  ['bytes=0-0', { start: 0, end: 1 }],
  ['bytes=5-', { start: 5, end: 10 }],
  ['bytes=-3', { start: 7, end: 10 }],
  ['bytes=-30', { start: 0, end: 10 }],
  ['bytes=0-99', { start: 0, end: 10 }],
  ['bytes=10-', null],
  ['bytes=-0', null],
  ['bytes=5-4', undefined],
  ['bytes=-', undefined],
  ['bytes=0-1,3-4', undefined],
  ['items=0-1', undefined],
])('range %s of ten bytes', (header, range) => {
  expect(parseByteRange(header, 10)).toEqual(range)
})
