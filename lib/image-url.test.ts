import { describe, expect, it } from '@jest/globals'
import { makeRandom } from '../tests/fixtures/random.ts'
import { toImageUrl, toRendition, type ImageSource } from './image-url.ts'

const image: ImageSource = {
  url: 'http://127.0.0.1:3333/images/dateline/production/abc-2400x1350.jpg',
  width: 2400,
  height: 1350,
  hotspot: null,
  crop: null,
}

function toRect(url: string): number[] {
  return (new URL(url).searchParams.get('rect') ?? '').split(',').map(Number)
}

/** Images of any size with a random crop and a hotspot inside of it. */
function makeImages(count: number): ImageSource[] {
  const random = makeRandom(7)
  return Array.from({ length: count }, () => {
    const crop = { left: random() * 0.4, right: random() * 0.4, top: random() * 0.4, bottom: random() * 0.4 }
    const x = crop.left + random() * (1 - crop.left - crop.right)
    const y = crop.top + random() * (1 - crop.top - crop.bottom)
    const width = 40 + Math.round(random() * 4000)
    const height = 40 + Math.round(random() * 4000)
    return { ...image, width, height, crop, hotspot: { x, y, width: 0.1, height: 0.1 } }
  })
}

describe('image addresses', () => {
  it('build on the asset’s own address', () => {
    expect(toImageUrl(image, { width: 640 })).toBe(`${image.url}?w=640&auto=format`)
  })

  it('ask for the largest part of the wanted shape', () => {
    expect(toRect(toImageUrl(image, { width: 600, aspect: 1 }))).toEqual([525, 0, 1350, 1350])
    expect(toRect(toImageUrl(image, { width: 600, aspect: 4 }))).toEqual([0, 375, 2400, 600])
  })

  it('keep to the crop and near to the hotspot', () => {
    const hotspot = { x: 0.1, y: 0.5, width: 0.1, height: 0.1 }
    expect(toRect(toImageUrl({ ...image, hotspot }, { width: 600, aspect: 1 }))).toEqual([0, 0, 1350, 1350])
    const crop = { left: 0.25, right: 0.25, top: 0, bottom: 0 }
    expect(toRect(toImageUrl({ ...image, crop }, { width: 600 }))).toEqual([600, 0, 1200, 1350])
    expect(toRect(toImageUrl({ ...image, crop, hotspot }, { width: 600, aspect: 1 }))[0]).toBe(600)
  })

  it('lie inside the crop, have the wanted shape and hold the hotspot, for any image', () => {
    for (const source of makeImages(500)) {
      for (const aspect of [1, 4 / 3, 16 / 9, 1200 / 630, 0.5]) {
        const [left = 0, top = 0, width = 0, height = 0] = toRect(toImageUrl(source, { width: 100, aspect }))
        const { crop, hotspot } = source
        expect(left).toBeGreaterThanOrEqual(Math.round((crop?.left ?? 0) * source.width))
        expect(top).toBeGreaterThanOrEqual(Math.round((crop?.top ?? 0) * source.height))
        expect(left + width).toBeLessThanOrEqual(Math.round((1 - (crop?.right ?? 0)) * source.width))
        expect(top + height).toBeLessThanOrEqual(Math.round((1 - (crop?.bottom ?? 0)) * source.height))
        expect(Math.abs(width - height * aspect)).toBeLessThanOrEqual(Math.max(1, aspect))
        const x = (hotspot?.x ?? 0) * source.width
        const y = (hotspot?.y ?? 0) * source.height
        expect(x).toBeGreaterThanOrEqual(left - 1)
        expect(x).toBeLessThanOrEqual(left + width + 1)
        expect(y).toBeGreaterThanOrEqual(top - 1)
        expect(y).toBeLessThanOrEqual(top + height + 1)
      }
    }
  })
})

describe('renditions', () => {
  it('offer fixed widths up to the largest and reserve its place', () => {
    const { src, srcSet, width, height } = toRendition(image, { aspect: 16 / 9, maxWidth: 800 })
    expect([width, height]).toEqual([800, 450])
    expect(srcSet.split(', ').map((entry) => entry.split(' ')[1])).toEqual(['320w', '480w', '640w', '800w'])
    expect(src).toContain('w=800')
  })

  it('never enlarge, and never offer a width twice', () => {
    for (const source of makeImages(200)) {
      const { srcSet, width } = toRendition(source)
      const widths = srcSet.split(', ').map((entry) => Number(entry.split(' ')[1]?.slice(0, -1)))
      expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b))
      expect(widths.at(-1)).toBe(width)
      expect(width).toBeLessThanOrEqual(source.width)
    }
  })
})
