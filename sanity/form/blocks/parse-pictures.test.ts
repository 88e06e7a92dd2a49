import { describe, expect, it } from '@jest/globals'
import { parsePictures } from './parse-pictures.ts'

const asset = { _type: 'reference', _ref: 'image-a' }

describe('pictures of a gallery', () => {
  it('are those that have a file, framed as the editor framed them', () => {
    const hotspot = { x: 0.5, y: 0.2, width: 1, height: 1 }
    const crop = { top: 0, bottom: 0.1, left: 0, right: 0 }
    expect(
      parsePictures([
        {
          _key: 'a',
          _type: 'image',
          asset,
          alt: ' A wafer ',
          hotspot: { _type: 'sanity.imageHotspot', ...hotspot },
        },
        { _key: 'b', _type: 'image', asset, crop: { _type: 'sanity.imageCrop', ...crop } },
        { _key: 'c', _type: 'image' },
        { _key: 'd', _type: 'image', asset, alt: 7, hotspot: 'middle' },
      ]),
    ).toEqual([
      { key: 'a', asset: 'image-a', alt: 'A wafer', hotspot, crop: null },
      { key: 'b', asset: 'image-a', alt: '', hotspot: null, crop },
      { key: 'd', asset: 'image-a', alt: '', hotspot: null, crop: null },
    ])
  })

  it.each([undefined, null, {}, 'x', []])('are none in %p', (value) => {
    expect(parsePictures(value)).toEqual([])
  })
})
