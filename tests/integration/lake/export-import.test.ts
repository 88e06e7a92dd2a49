import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { SanityClient, SanityDocument } from '@sanity/client'
import { exportDataset } from '@sanity/export'
import { sanityImport } from '@sanity/import'
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

jest.setTimeout(60_000)

let source: StartedLake
let target: StartedLake
let folder: string

const to = (_ref: string) => ({ _type: 'reference', _ref })

/** Articles that refer to each other in a circle, with an image, a file, a draft and a scheduled version. */
async function fill(client: SanityClient): Promise<void> {
  const png = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#c0392b' } })
    .png()
    .toBuffer()
  const image = await client.assets.upload('image', png, { filename: 'cover.png', title: 'The cover' })
  const file = await client.assets.upload('file', Buffer.from('spoken words'), { filename: 'story.mp3' })
  const article = {
    _type: 'article',
    title: 'Zölle & Chips – 日本 🙂',
    slug: { _type: 'slug', current: 'chips' },
    cover: {
      _type: 'image',
      asset: to(image._id),
      alt: 'A chip',
      hotspot: { x: 0.4, y: 0.6, width: 1, height: 1 },
    },
    audio: { _type: 'file', asset: to(file._id) },
    body: [
      {
        _type: 'block',
        _key: 'b1',
        style: 'normal',
        markDefs: [],
        children: [{ _type: 'span', _key: 's', text: 'One' }],
      },
      { _type: 'image', _key: 'b2', asset: to(image._id), alt: 'Again' },
    ],
  }
  await client
    .transaction()
    .create({ ...article, _id: 'a', related: [{ _key: 'r', ...to('b') }] })
    .create({ ...article, _id: 'b', related: [{ _key: 'r', ...to('a') }] })
    .create({ ...article, _id: 'drafts.a', title: 'Not yet' })
    .create({
      _id: 'weak',
      _type: 'note',
      about: { ...to('gone'), _weak: true },
      nothing: null,
      count: 0,
      list: [],
    })
    .create({ ...article, _id: 'versions.r1.b', title: 'Later' })
    .commit()
  await client.releases.create({ releaseId: 'r1', metadata: { title: 'Launch' } })
  await client.releases.schedule({ releaseId: 'r1', publishAt: '2040-01-01T00:00:00Z' })
}

const readAll = (client: SanityClient) =>
  client.fetch<SanityDocument[]>('* | order(_id)', {}, { perspective: 'raw' })

/** Without what each lake decides for itself: revision, time of writing or upload, its own address. */
function toContent({ _rev, _updatedAt, ...content }: SanityDocument) {
  if (!/^(sanity|system)\./.test(content._type)) return content
  if (content._type === 'system.release') return { ...content, state: '', publishAt: '' }
  const { _createdAt, uploadId: _uploadId, url, ...asset } = content
  return { ...asset, url: new URL(String(url)).pathname }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lake-export-'))
  source = await startLake()
  target = await startLake()
  await fill(source.client({ role: 'editor' }))
})

afterAll(async () => {
  await source.close()
  await target.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('@sanity/export and @sanity/import', () => {
  it.each(['stream', 'cursor'] as const)(
    'count the documents and assets of a lake (mode %s)',
    async (mode) => {
      const outputPath = join(folder, `${mode}.tar.gz`)
      const client = source.client({ role: 'viewer' })
      const result = await exportDataset({ client, dataset: 'production', outputPath, mode })
      expect(result).toMatchObject({ documentCount: 6, assetCount: 2 })
    },
  )

  it('bring a lake into an empty one, documents and bytes', async () => {
    const from = source.client({ role: 'viewer' })
    const into = target.client({ role: 'editor' })
    const { numDocs, warnings } = await sanityImport(createReadStream(join(folder, 'stream.tar.gz')), {
      client: into,
      operation: 'create',
    })
    expect({ numDocs, warnings }).toEqual({ numDocs: 6, warnings: [] })

    const [before, after] = [await readAll(from), await readAll(into)]
    expect(after.map(toContent)).toEqual(before.map(toContent))
    expect(before).toHaveLength(8)
    for (const asset of before.filter(({ _type }) => _type.startsWith('sanity.'))) {
      const copy = await into.getDocument(asset._id)
      const [one, two] = await Promise.all([asset['url'], copy?.['url']].map((url) => fetch(String(url))))
      expect(two?.status).toBe(200)
      expect(await two?.arrayBuffer()).toEqual(await one?.arrayBuffer())
    }
  })

  it('leave it to editors to schedule again what was scheduled', async () => {
    const release = await target.client({ role: 'editor' }).releases.get({ releaseId: 'r1' })
    expect(release).toMatchObject({ state: 'active', metadata: { title: 'Launch' } })
    expect(release).not.toHaveProperty('publishAt')
  })
})
