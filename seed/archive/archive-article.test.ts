import { describe, expect, it } from '@jest/globals'
import { toPublicationBatches } from '../content/documents.ts'
import type { ImageValue, SeedDocument } from '../types.ts'
import { createArchiveArticle, toArchiveId } from './archive-article.ts'

const covers: readonly [ImageValue, ImageValue] = [
  { _type: 'image', asset: { _type: 'reference', _ref: 'image-a-1x1-jpg' }, alt: 'a' },
  { _type: 'image', asset: { _type: 'reference', _ref: 'image-b-1x1-jpg' }, alt: 'b' },
]
const archive = Array.from({ length: 400 }, (_, index) => createArchiveArticle(index + 1, covers))

const findAll = (value: unknown, name: string): string[] =>
  [...JSON.stringify(value).matchAll(new RegExp(`"${name}":("(?:[^"\\\\]|\\\\.)*")`, 'g'))].map(
    ([, text = '""']) => JSON.parse(text),
  )
const words = (document: SeedDocument) => findAll(document['body'], 'text').join(' ').split(/\s+/)

describe('the synthetic archive', () => {
  it('is the same for the same numbers, whichever were made before', () => {
    expect(createArchiveArticle(250, covers)).toEqual(archive[249])
    expect(toArchiveId(7)).toBe('archive-000007')
  })

  it('has distinct slugs and few repeated headlines', () => {
    expect(new Set(findAll(archive, 'current')).size).toBe(archive.length)
    expect(new Set(archive.map(({ title }) => title)).size).toBeGreaterThan(archive.length * 0.75)
  })

  it('refers only to what the publication seeds', () => {
    const seeded = new Set(
      toPublicationBatches(() => 'image')
        .flat()
        .map(({ _id }) => _id),
    )
    const references = findAll(archive, '_ref').filter((id) => !id.startsWith('image-'))
    expect(references.filter((id) => !seeded.has(id))).toEqual([])
    expect(
      new Set(
        findAll(
          archive.map(({ cover }) => cover),
          '_ref',
        ),
      ).size,
    ).toBe(covers.length)
  })

  it('is older than every demo story and spread over years', () => {
    const dates = archive.map(({ publishedAt }) => String(publishedAt))
    expect(dates.every((date) => date >= '2012' && date < '2025-11-01')).toBe(true)
    expect(new Set(dates.map((date) => date.slice(0, 4))).size).toBe(14)
  })

  it('has bodies of the length of real ones and words that are rare', () => {
    const lengths = archive.map((article) => words(article).length).sort((a, b) => a - b)
    expect(lengths[20]).toBeGreaterThan(400)
    expect(lengths[380]).toBeLessThan(950)
    const counts = new Map<string, number>()
    for (const word of archive.flatMap(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
    const rare = [...counts.values()].filter((count) => count <= 2).length
    expect(rare).toBeGreaterThan(3000)
  })
})
