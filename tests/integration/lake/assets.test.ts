import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { createImageUrlBuilder } from '@sanity/image-url'
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import sharp from 'sharp'
import { z } from 'zod'
import { makeDataDir, startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

let lake: StartedLake
let editor: SanityClient

beforeAll(async () => {
  lake = await startLake()
  editor = lake.client({ role: 'editor' })
})

afterAll(() => lake.close())

type Rgb = { r: number; g: number; b: number }

/** Equal vertical stripes; no two calls need share bytes as long as their sizes or colours differ. */
async function stripes(width: number, height: number, colours: Rgb[]): Promise<Buffer> {
  const each = width / colours.length
  const layers = colours.map((background, index) => ({
    left: Math.round(index * each),
    top: 0,
    input: { create: { width: Math.ceil(each), height, channels: 3 as const, background } },
  }))
  const create = { width, height, channels: 3 as const, background: '#000' }
  return sharp({ create }).composite(layers).removeAlpha().png().toBuffer()
}

const red = { r: 255, g: 0, b: 0 }
const green = { r: 0, g: 255, b: 0 }
const blue = { r: 0, g: 0, b: 255 }

function noise(width: number, height: number): Promise<Buffer> {
  const create = {
    width,
    height,
    channels: 3 as const,
    noise: { type: 'gaussian' as const, mean: 128, sigma: 50 },
  }
  return sharp({ create: { ...create, background: '#000' } })
    .jpeg({ quality: 90 })
    .toBuffer()
}

const countAssets = () => editor.fetch<number>('count(*[_type in ["sanity.imageAsset", "sanity.fileAsset"]])')

function listFiles(...folders: string[]): string[] {
  try {
    const found = readdirSync(join(lake.dataDir, ...folders), { recursive: true, withFileTypes: true })
    return found.filter((entry) => entry.isFile()).map((entry) => entry.name)
  } catch {
    return []
  }
}

/** What a refused upload must leave behind: nothing. */
async function expectNothingStored(upload: () => Promise<unknown>, status: number, words: RegExp) {
  const before = { documents: await countAssets(), files: listFiles('assets') }
  const error = await upload().catch((reason: unknown) => reason)
  expect(error).toMatchObject({ statusCode: status })
  expect(String(error)).toMatch(words)
  expect({ documents: await countAssets(), files: listFiles('assets') }).toEqual(before)
}

async function pixel(bytes: ArrayBuffer | Buffer, left: number, top: number): Promise<Rgb> {
  const data = await sharp(bytes).removeAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer()
  const [r = -1, g = -1, b = -1] = data
  return { r, g, b }
}

const get = (url: string, headers: Record<string, string> = {}) => fetch(url, { headers })
const sizeOf = async (response: Response) => sharp(await response.arrayBuffer()).metadata()

test('an image upload answers the complete document of the hosted service', async () => {
  const bytes = await noise(400, 300)
  const sha1 = createHash('sha1').update(bytes).digest('hex')
  const document = await editor.assets.upload('image', bytes, {
    filename: 'folder/street scene.png',
    label: 'A label',
    title: 'A title',
    description: 'A description',
    creditLine: 'A credit',
    source: { id: '7', name: 'archive', url: 'https://archive.example/7' },
  })
  const path = `images/dateline/production/${sha1}-400x300.jpg`
  expect(document).toMatchObject({
    _id: `image-${sha1}-400x300-jpg`,
    _type: 'sanity.imageAsset',
    assetId: sha1,
    creditLine: 'A credit',
    description: 'A description',
    extension: 'jpg',
    label: 'A label',
    mimeType: 'image/jpeg',
    originalFilename: 'street scene.png',
    path,
    sha1hash: sha1,
    size: bytes.length,
    source: { id: '7', name: 'archive', url: 'https://archive.example/7' },
    title: 'A title',
    url: `${lake.url}/${path}`,
  })
  expect(document.metadata).toMatchObject({
    _type: 'sanity.imageMetadata',
    dimensions: { _type: 'sanity.imageDimensions', width: 400, height: 300, aspectRatio: 4 / 3 },
    hasAlpha: false,
    isOpaque: true,
    lqip: expect.stringMatching(/^data:image\/jpeg;base64,/),
    blurHash: expect.stringMatching(/^.{28}$/),
  })
  const swatch = {
    _type: 'sanity.imagePaletteSwatch',
    background: expect.stringMatching(/^#[0-9a-f]{6}$/),
    foreground: expect.stringMatching(/^#/),
    population: expect.any(Number),
    title: expect.stringMatching(/^#/),
  }
  const names = ['darkMuted', 'darkVibrant', 'dominant', 'lightMuted', 'lightVibrant', 'muted', 'vibrant']
  expect(document.metadata.palette).toEqual({
    _type: 'sanity.imagePalette',
    ...Object.fromEntries(names.map((name) => [name, swatch])),
  })
  expect(await editor.getDocument(document._id)).toEqual(document)
  expect(Buffer.from(await (await get(document.url)).arrayBuffer())).toEqual(bytes)
})

test('metadata is extracted as asked, EXIF only then; orientation turns the dimensions', async () => {
  const bytes = await sharp(await noise(60, 40))
    .withExif({
      IFD0: { Make: 'Maker', Orientation: '6' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 30/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '0/1 30/1 0/1',
      },
    })
    .jpeg()
    .toBuffer()
  const turned = await sharp(bytes).keepExif().withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const plain = await editor.assets.upload('image', bytes, { extract: [] })
  expect(Object.keys(plain.metadata).toSorted()).toEqual(['_type', 'dimensions', 'hasAlpha', 'isOpaque'])
  const full = await editor.assets.upload('image', turned, { extract: ['exif', 'image', 'location', 'lqip'] })
  expect(full.metadata.dimensions).toMatchObject({ width: 40, height: 60 })
  expect(full.metadata).toMatchObject({
    image: { _type: 'sanity.imageExifTags', Make: 'Maker' },
    location: { _type: 'geopoint', lat: 51.5, lng: -0.5 },
  })
  expect(full.metadata.palette).toBeUndefined()
  const shown = await sharp(await (await get(`${full.url}?w=20`)).arrayBuffer()).metadata()
  expect([shown.width, shown.height, shown.exif]).toEqual([20, 30, undefined])
})

test('concurrent uploads of the same bytes are one document and one file', async () => {
  const bytes = await noise(64, 48)
  const before = await countAssets()
  const documents = await Promise.all(Array.from({ length: 8 }, () => editor.assets.upload('image', bytes)))
  for (const document of documents) expect(document).toEqual(documents[0])
  expect(await countAssets()).toBe(before + 1)
  expect(listFiles('assets').filter((name) => name.startsWith(documents[0]?.sha1hash ?? '-'))).toHaveLength(1)
})

test('more than 50 megapixels are refused', async () => {
  const create = { width: 8500, height: 6000, channels: 3 as const, background: '#808080' }
  const bytes = await sharp({ create }).png().toBuffer()
  await expectNothingStored(() => editor.assets.upload('image', bytes), 400, /51 megapixels; at most 50/)
})

test('HTML named .png, other formats and polyglots are refused', async () => {
  const html = Buffer.from('<!doctype html><html><script>alert(1)</script></html>')
  const upload = (bytes: Buffer) => () =>
    editor.assets.upload('image', bytes, { filename: 'a.png', contentType: 'image/png' })
  await expectNothingStored(upload(html), 415, /not an image of a supported format/)
  const picture = await stripes(30, 10, [red, green, blue])
  const tiff = await sharp(picture).tiff().toBuffer()
  await expectNothingStored(upload(tiff), 415, /not an image of a supported format/)
  const zip = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)])
  await expectNothingStored(upload(Buffer.concat([picture, zip])), 415, /ZIP/)
  await expectNothingStored(upload(Buffer.concat([picture, html])), 415, /HTML/)
  await expectNothingStored(upload(Buffer.from('GIF89a/*<html>*/=1;alert(1)')), 415, /HTML/)
})

test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('a truncated %s is refused', async (format) => {
  const bytes = await sharp(await noise(300, 200))
    .toFormat(format)
    .toBuffer()
  const half = bytes.subarray(0, bytes.length / 2)
  await expectNothingStored(() => editor.assets.upload('image', half), 400, /damaged or cut off/)
})

test('uploads beyond the limit, empty ones and unknown parameters are refused', async () => {
  const small = await startLake({ config: { limits: { imageBytes: 1000, fileBytes: 2000 } } })
  try {
    const client = small.client({ role: 'contributor' })
    const codes = [
      client.assets.upload('image', randomBytes(1001)),
      client.assets.upload('file', randomBytes(2001)),
      client.assets.upload('file', Buffer.alloc(0)),
    ].map((upload) => upload.catch((error: { statusCode: number }) => error.statusCode))
    expect(await Promise.all(codes)).toEqual([413, 413, 400])
    expect(await client.fetch('count(*)')).toBe(0)
    const address = `${small.url}/v1/assets/files/production?colour=red`
    const headers = { authorization: `Bearer ${small.token('editor')}` }
    const response = await fetch(address, { method: 'POST', body: 'x', headers })
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('colour')])
  } finally {
    await small.close()
  }
})

test('an upload cut off by its sender leaves nothing', async () => {
  const before = listFiles('assets')
  await new Promise<void>((resolve) => {
    const upload = httpRequest(`${lake.url}/v1/assets/files/production`, {
      method: 'POST',
      headers: { authorization: `Bearer ${lake.token('editor')}`, 'content-length': '100000' },
    })
    upload.on('error', () => resolve())
    upload.write(randomBytes(5000), () => setTimeout(() => upload.destroy(new Error('gone')), 50))
  })
  for (let tries = 0; tries < 50 && listFiles('assets').length > before.length; tries++)
    await new Promise((resolve) => setTimeout(resolve, 20))
  expect(listFiles('assets')).toEqual(before)
})

test('uploading takes a contributor or better', async () => {
  const bytes = await stripes(12, 4, [red, blue])
  const roles = [undefined, 'viewer', 'contributor', 'editor', 'administrator'] as const
  const attempts = roles.map((role) =>
    lake
      .client(role ? { role } : {})
      .assets.upload('image', bytes)
      .then(
        () => 200,
        (error: { statusCode: number }) => error.statusCode,
      ),
  )
  expect(await Promise.all(attempts)).toEqual([401, 403, 200, 200, 200])
})

test('a browser that asks for less data gets less', async () => {
  const { url } = await editor.assets.upload('image', await noise(1200, 800))
  const weigh = async (query: string, headers: Record<string, string>) => {
    const response = await get(`${url}?${query}`, { accept: 'image/webp,*/*', ...headers })
    const bytes = await response.arrayBuffer()
    const { width } = await sharp(bytes).metadata()
    return { width, bytes: bytes.byteLength }
  }
  const usual = await weigh('w=1080&auto=format', {})
  const sparing = await weigh('w=1080&auto=format', { 'save-data': 'on' })
  expect(usual.width).toBe(1080)
  expect(sparing.width).toBe(640)
  expect(sparing.bytes).toBeLessThan(usual.bytes / 2)
  expect(await weigh('w=1080', { 'save-data': 'on' })).toMatchObject({ width: 1080 })
})

test('auto=format negotiates, and tells caches so', async () => {
  const { url } = await editor.assets.upload('image', await noise(120, 80))
  const type = async (query: string, accept: string) => {
    const response = await get(`${url}?${query}`, { accept })
    const { format, compression } = await sizeOf(response)
    expect(response.headers.get('vary')).toBe(query.includes('auto') ? 'Accept, Save-Data' : null)
    expect(response.headers.get('content-type')).toBe(`image/${compression === 'av1' ? 'avif' : format}`)
    return response.headers.get('content-type')
  }
  const browser = 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8'
  expect(await type('w=60&auto=format', browser)).toBe('image/avif')
  expect(await type('w=60&auto=format', 'image/webp,*/*')).toBe('image/webp')
  expect(await type('w=60&auto=format', 'image/avif;q=0,image/webp')).toBe('image/webp')
  expect(await type('w=60&auto=format', '*/*')).toBe('image/jpeg')
  expect(await type('w=60', browser)).toBe('image/jpeg')
  expect(await type('w=60&fm=webp', '*/*')).toBe('image/webp')
  expect(await type('w=60&fm=png&auto=format', '*/*')).toBe('image/png')
})

test('crop and hotspot, through the builder front ends use, give the right pixels', async () => {
  const { _id } = await editor.assets.upload('image', await stripes(300, 100, [red, green, blue]))
  const { projectId = '', dataset = '' } = lake.client().config()
  const builder = createImageUrlBuilder({ projectId, dataset }).withOptions({ baseUrl: lake.url })
  const asset = { _type: 'reference', _ref: _id }
  const third = 1 / 3

  const cropped = { asset, crop: { left: third, right: third, top: 0, bottom: 0 } }
  const middle = await get(builder.image(cropped).width(50).url())
  const middleBytes = await middle.arrayBuffer()
  expect((await sharp(middleBytes).metadata()).width).toBe(50)
  expect([await pixel(middleBytes, 0, 25), await pixel(middleBytes, 49, 25)]).toEqual([green, green])

  const hotspot = { x: 5 / 6, y: 0.5, width: third, height: 1 }
  const right = await get(builder.image({ asset, hotspot }).width(80).height(80).url())
  const rightBytes = await right.arrayBuffer()
  expect([await pixel(rightBytes, 0, 40), await pixel(rightBytes, 79, 40)]).toEqual([blue, blue])

  const focused = builder
    .image({ asset })
    .focalPoint(1 / 6, 0.5)
    .fit('crop')
    .crop('focalpoint')
  const left = await (await get(focused.width(40).height(40).url())).arrayBuffer()
  expect([await pixel(left, 0, 20), await pixel(left, 39, 20)]).toEqual([red, red])
})

test('image answers are cacheable for good, by strong tags', async () => {
  const { url } = await editor.assets.upload('image', await noise(90, 60))
  const first = await get(`${url}?w=45`)
  const etag = first.headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[0-9a-f]{64}"$/)
  expect(first.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(first.headers.get('access-control-allow-origin')).toBe('*')
  expect(first.headers.get('access-control-allow-credentials')).toBeNull()
  expect(first.headers.get('x-content-type-options')).toBe('nosniff')
  const bytes = Buffer.from(await first.arrayBuffer())
  expect(Buffer.from(await (await get(`${url}?w=45`)).arrayBuffer())).toEqual(bytes)
  const again = await get(`${url}?w=45`, { 'if-none-match': `W/"x", ${etag}` })
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
  expect((await get(`${url}?w=44`)).headers.get('etag')).not.toBe(etag)
  const head = await fetch(`${url}?w=45`, { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
    200,
    String(bytes.length),
    '',
  ])
})

test('wrong image addresses and parameters are refused by name', async () => {
  const { url, sha1hash } = await editor.assets.upload('image', await stripes(20, 20, [red, green]))
  const status = async (address: string) => (await get(address)).status
  expect(await status(url.replace('20x20', '21x20'))).toBe(404)
  expect(await status(url.replace('/dateline/', '/another/'))).toBe(404)
  expect(await status(url.replace('/production/', '/staging/'))).toBe(404)
  expect(await status(url.replace(sha1hash, '0'.repeat(40)))).toBe(404)
  expect(await status(url.replace(`${sha1hash}-20x20.png`, '..%2f..%2f..%2flake.sqlite'))).toBe(404)
  for (const query of [
    'w=0',
    'w=ten',
    'w=1&w=2',
    'colour=red',
    'fit=cover',
    'fm=tiff',
    'q=101',
    'dpr=4',
    'rect=1,2,3',
    'rect=20,0,1,1',
    'bg=zz',
    'max-w=10',
    'fp-x=2',
    'sat=-50',
    'or=45',
  ]) {
    const response = await get(`${url}?${query}`)
    const { message } = z.object({ message: z.string() }).parse(await response.json())
    expect([response.status, message]).toEqual([400, expect.stringContaining(query.split('=')[0] ?? '')])
  }
})

test('fm=json tells sizes; dl saves under a name', async () => {
  const { url } = await editor.assets.upload('image', await stripes(40, 20, [red, blue]))
  expect(await (await get(`${url}?w=10&fm=json`)).json()).toEqual({
    mimeType: 'image/png',
    width: 40,
    height: 20,
    frames: 1,
    hasAlpha: false,
    output: { width: 10, height: 5 },
  })
  const named = await get(`${url}?w=10&dl=f%C3%BCr%22%0D%0Adich.png`)
  expect(named.headers.get('content-disposition')).toBe(
    `attachment; filename="f_r___dich.png"; filename*=UTF-8''f%C3%BCr%22%0D%0Adich.png`,
  )
  expect((await get(url)).headers.get('content-disposition')).toBeNull()
  const stored = await get(`${url}?dl=`)
  expect(stored.headers.get('content-disposition')).toContain(new URL(url).pathname.split('/').at(-1))
})

test('SVG is stored undecoded and only ever saved, sandboxed', async () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><script>alert(1)</script></svg>',
  )
  const document = await editor.assets.upload('image', svg)
  expect(document.metadata.dimensions).toMatchObject({ width: 30, height: 20 })
  const response = await get(`${document.url}?w=300&auto=format`)
  expect(response.headers.get('content-type')).toMatch(/^image\/svg\+xml/)
  expect(response.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(response.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
  expect(Buffer.from(await response.arrayBuffer())).toEqual(svg)
  expect((await get(`${document.url}?fm=png`)).status).toBe(400)
  const unsized = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="100%"/>')
  await expectNothingStored(() => editor.assets.upload('image', unsized), 400, /width and height or viewBox/)
})

test('a file upload answers its document, and its bytes by ranges', async () => {
  const bytes = randomBytes(100_000)
  const document = await editor.assets.upload('file', bytes, { filename: 'Podcast.MP3' })
  const sha1 = createHash('sha1').update(bytes).digest('hex')
  expect(document).toMatchObject({
    _id: `file-${sha1}-mp3`,
    _type: 'sanity.fileAsset',
    assetId: sha1,
    extension: 'mp3',
    mimeType: 'audio/mpeg',
    originalFilename: 'Podcast.MP3',
    path: `files/dateline/production/${sha1}.mp3`,
    sha1hash: sha1,
    size: bytes.length,
    url: `${lake.url}/files/dateline/production/${sha1}.mp3`,
  })
  const etag = `"${sha1}"`
  const ranged = async (range: string, more: Record<string, string> = {}) => {
    const response = await get(document.url, { range, ...more })
    return [
      response.status,
      response.headers.get('content-range'),
      Buffer.from(await response.arrayBuffer()),
    ] as const
  }
  expect(await ranged('bytes=0-9')).toEqual([206, 'bytes 0-9/100000', bytes.subarray(0, 10)])
  expect(await ranged('bytes=99990-')).toEqual([206, 'bytes 99990-99999/100000', bytes.subarray(99_990)])
  expect(await ranged('bytes=-5')).toEqual([206, 'bytes 99995-99999/100000', bytes.subarray(99_995)])
  expect(await ranged('bytes=50-999999')).toEqual([206, 'bytes 50-99999/100000', bytes.subarray(50)])
  expect((await ranged('bytes=100000-')).slice(0, 2)).toEqual([416, 'bytes */100000'])
  expect(await ranged('bytes=0-1,5-6')).toEqual([200, null, bytes])
  expect(await ranged('bytes=0-9', { 'if-range': etag })).toEqual([
    206,
    'bytes 0-9/100000',
    bytes.subarray(0, 10),
  ])
  expect(await ranged('bytes=0-9', { 'if-range': '"other"' })).toEqual([200, null, bytes])
  const whole = await get(document.url)
  expect([
    whole.headers.get('etag'),
    whole.headers.get('accept-ranges'),
    whole.headers.get('content-length'),
  ]).toEqual([etag, 'bytes', '100000'])
  expect((await get(document.url, { 'if-none-match': etag })).status).toBe(304)
  const head = await fetch(document.url, { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length')]).toEqual([200, '100000'])
  expect((await get(`${document.url}?w=1`)).status).toBe(400)
})

test.each(['html', 'svg', 'xhtml', 'js', 'xml', 'exe'])(
  'a .%s file is only ever saved, sandboxed',
  async (extension) => {
    const document = await editor.assets.upload('file', Buffer.from(`<script>${extension}</script>`), {
      filename: `a.${extension}`,
      contentType: 'audio/mpeg',
    })
    const response = await get(document.url)
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(response.headers.get('content-security-policy')).toMatch(/^sandbox/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  },
)

test('an asset in use cannot be deleted; one deleted is gone with its bytes, and can come back', async () => {
  const bytes = await stripes(33, 11, [green, red])
  const asset = await editor.assets.upload('image', bytes)
  const holder = await editor.create({
    _type: 'note',
    image: { asset: { _type: 'reference', _ref: asset._id } },
  })
  await expect(editor.delete(asset._id)).rejects.toMatchObject({ statusCode: 409 })
  expect((await get(`${asset.url}?w=11`)).status).toBe(200)
  await editor.delete(holder._id)
  await editor.delete(asset._id)
  expect((await get(asset.url)).status).toBe(404)
  expect((await get(`${asset.url}?w=11`)).status).toBe(404)
  expect(listFiles('assets').filter((name) => name.startsWith(asset.sha1hash))).toEqual([])
  expect((await editor.assets.upload('image', bytes))._id).toBe(asset._id)
  expect((await get(asset.url)).status).toBe(200)
})

test('a dataset takes its assets along when it is deleted', async () => {
  const administrator = lake.client({ role: 'administrator' })
  await administrator.datasets.create('attic', { aclMode: 'private' })
  const attic = administrator.withConfig({ dataset: 'attic' })
  const bytes = await stripes(14, 7, [blue, green])
  const { url, sha1hash } = await attic.assets.upload('image', bytes)
  expect((await get(url)).status).toBe(200)
  await administrator.datasets.delete('attic')
  expect((await get(url)).status).toBe(404)
  expect(listFiles('assets').filter((name) => name.startsWith(sha1hash))).toEqual([])
  await administrator.datasets.create('attic')
  expect((await get(url)).status).toBe(404)
  expect((await attic.assets.upload('image', bytes)).url).toBe(url)
  expect((await get(url)).status).toBe(200)
})

test('a moving picture keeps moving where the format can', async () => {
  const { data, info } = await sharp(await stripes(16, 24, [red, blue]))
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels, pageHeight: 8 }
  for (let index = 0; index < data.length; index += 7) data[index] = index % 250
  const { url } = await editor.assets.upload('image', await sharp(data, { raw }).gif().toBuffer())
  const frames = async (query: string, accept = '*/*') => {
    const { format, pages = 1 } = await sizeOf(await get(`${url}?${query}`, { accept }))
    return [format, pages]
  }
  expect(await frames('w=8')).toEqual(['gif', 3])
  expect(await frames('w=8&auto=format', 'image/avif,image/webp')).toEqual(['webp', 3])
  expect(await frames('w=8&frame=1')).toEqual(['gif', 1])
  expect(await frames('w=8&fm=jpg')).toEqual(['jpeg', 1])
})

test('assets and their cached pictures survive a restart', async () => {
  const dataDir = makeDataDir()
  const first = await startLake({ dataDir })
  const bytes = await noise(80, 80)
  const image = await first.client({ role: 'editor' }).assets.upload('image', bytes)
  const picture = await (await get(`${image.url}?w=40`)).arrayBuffer()
  await first.close()
  const cached = readdirSync(join(dataDir, 'cache'))
  expect(cached).toHaveLength(1)

  const second = await startLake({ dataDir })
  try {
    const address = `${second.url}/${image.path}`
    expect(await second.client().getDocument(image._id)).toEqual({
      ...image,
      url: address,
      _rev: expect.any(String),
      _updatedAt: expect.any(String),
    })
    expect(Buffer.from(await (await get(address)).arrayBuffer())).toEqual(bytes)
    expect(Buffer.from(await (await get(`${address}?w=40`)).arrayBuffer())).toEqual(Buffer.from(picture))
    expect(readdirSync(join(dataDir, 'cache'))).toEqual(cached)
  } finally {
    await second.close()
  }
})

test('the cache keeps its quota and may be deleted while the lake runs', async () => {
  const quota = 20_000
  const small = await startLake({ config: { limits: { transformCacheBytes: quota } } })
  try {
    const { url } = await small.client({ role: 'editor' }).assets.upload('image', await noise(200, 200))
    for (let width = 60; width < 90; width++) expect((await get(`${url}?w=${width}`)).status).toBe(200)
    const folder = join(small.dataDir, 'cache')
    const bytes = readdirSync(folder).map((name) => statSync(join(folder, name)).size)
    const total = bytes.reduce((sum, size) => sum + size, 0)
    expect(bytes.length).toBeGreaterThan(1)
    expect(total).toBeLessThanOrEqual(quota)
    rmSync(folder, { recursive: true })
    expect((await get(`${url}?w=89`)).status).toBe(200)
    expect(readdirSync(folder)).toHaveLength(1)
  } finally {
    await small.close()
  }
})

test('a crowd asking for pictures is answered or told to come back, and the lake stays responsive', async () => {
  const small = await startLake({ config: { limits: { imageQueue: 2 } } })
  try {
    const { url } = await small.client({ role: 'editor' }).assets.upload('image', await noise(1200, 900))
    const crowd = Array.from({ length: 24 }, (_, index) => get(`${url}?w=${900 + index}&fm=webp`))
    expect((await get(`${small.url}/v1/ping`)).status).toBe(200)
    const answers = await Promise.all(crowd)
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200, 503]))
    expect(answers.find((answer) => answer.status === 503)?.headers.get('retry-after')).toBe('2')
    const same = await Promise.all(Array.from({ length: 24 }, () => get(`${url}?w=700&fm=webp`)))
    expect(new Set(same.map((answer) => answer.status))).toEqual(new Set([200]))
  } finally {
    await small.close()
  }
})
