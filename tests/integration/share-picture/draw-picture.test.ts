import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'
import { drawPicture } from '../../../app/(machines)/og/draw-picture.tsx'
import type { SharePictureFacts } from '../../../lib/share-picture/facts.ts'

const plain: SharePictureFacts = {
  headline: 'China clears Nvidia H200 imports for three of its tech giants',
  label: 'Tech News',
  accent: 'vermilion',
  flag: null,
  authors: ['Ada Voss'],
  siteName: 'Dateline',
  cover: null,
}

async function draw(facts: Partial<SharePictureFacts>, cover: string | null = null): Promise<Buffer> {
  const response = drawPicture({ ...plain, ...facts }, cover)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('image/png')
  return Buffer.from(await response.arrayBuffer())
}

async function makeCover(): Promise<string> {
  const create = { width: 460, height: 630, channels: 3, background: '#0a6b70' } as const
  const bytes = await sharp({ create }).jpeg().toBuffer()
  return `data:image/jpeg;base64,${bytes.toString('base64')}`
}

/** Rows of a picture in which something is drawn, within a column of it. */
async function findInk(
  picture: Buffer,
  left: number,
  width: number,
): Promise<{ top: number; bottom: number }> {
  const region = { left, top: 120, width, height: 390 }
  const { data, info } = await sharp(picture)
    .extract(region)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const rows = [...Array(info.height).keys()].filter((row) =>
    data.subarray(row * info.width, (row + 1) * info.width).some((value) => value < 128),
  )
  return { top: rows[0] ?? -1, bottom: rows.at(-1) ?? -1 }
}

const { fetch } = globalThis
let asked: string[]

/** The drawing program loads its parts from data: addresses; whatever else it wants would come from strangers. */
beforeEach(() => {
  asked = []
  globalThis.fetch = (address, options) => {
    if (String(address).startsWith('data:')) return fetch(address, options)
    asked.push(String(address))
    return Promise.reject(new Error('Nothing is fetched to draw.'))
  }
})
afterEach(() => {
  globalThis.fetch = fetch
  expect(asked).toEqual([])
})

const everyLetter = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x17e],
  [0x218, 0x21b],
  [0x1ea0, 0x1ef9],
].flatMap(([first = 0, last = 0]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
)

const headlines = {
  long: 'A headline that goes on and on, '.repeat(12),
  unbroken: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(6),
  chinese: '中国批准三家科技巨头进口英伟达芯片',
  arabic: 'الصين توافق على استيراد رقائق',
  hebrew: 'סין מאשרת יבוא שבבים',
  hindi: 'चीन ने चिप्स के आयात को मंजूरी दी',
  mixed: 'Huawei 华为 unveils chips',
  emoji: 'Rocket 🚀 lands 👩‍🚀 twice 🇳🇴 #️⃣ 1️⃣',
  marks: 'A\u200b\u200c\u200d\ufeff\u202eB \u0000 \ud800 combining e\u0301 z\u0335',
  empty: '',
}

describe('drawPicture', () => {
  it('is a PNG of 1200 by 630 pixels, small enough for every network', async () => {
    const picture = await draw({}, await makeCover())
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect(picture.byteLength).toBeLessThan(600_000)
  })

  it('puts the accent on top and the cover at the side', async () => {
    const { data, info } = await sharp(await draw({ accent: 'cobalt' }, await makeCover()))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const at = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
    ]
    expect(at(300, 5)).toEqual([0x1f, 0x4f, 0xc4])
    expect(at(40, 300)).toEqual([255, 255, 255])
    const [red = 0, green = 0, blue = 0] = at(1000, 300)
    expect(Math.abs(red - 0x0a) + Math.abs(green - 0x6b) + Math.abs(blue - 0x70)).toBeLessThan(12)
  })

  it.each(Object.entries(headlines))('a headline that is %s stays in its place', async (_, headline) => {
    const picture = await draw({ headline }, await makeCover())
    expect(await sharp(picture).metadata()).toMatchObject({ width: 1200, height: 630 })
    const gutter = await findInk(picture, 692, 44)
    expect(gutter).toEqual({ top: -1, bottom: -1 })
    const { bottom } = await findInk(picture, 52, 600)
    expect(bottom).toBeLessThan(385)
  })

  it('draws what can be read of a headline, and the publication’s name for one in another script', async () => {
    const same = async (one: Partial<SharePictureFacts>, other: Partial<SharePictureFacts>) =>
      (await draw(one)).equals(await draw(other))
    expect(await same({ headline: headlines.mixed }, { headline: 'Huawei unveils chips' })).toBe(true)
    expect(await same({ headline: headlines.chinese }, { headline: 'Dateline', siteName: '' })).toBe(true)
  })

  it('has every letter that it undertakes to draw, in each typeface', async () => {
    for (let start = 0; start < everyLetter.length; start += 90) {
      const text = `a${everyLetter.slice(start, start + 90).join('')}a ‘’“”–—•…‹›€™−`
      await draw({ headline: text, label: text, authors: [text], siteName: text })
    }
  })

  it('differs with what is drawn', async () => {
    const [one, other] = await Promise.all([draw({}), draw({ headline: 'Another' })])
    expect(one.equals(other)).toBe(false)
  })
})
