import { describe, expect, it } from '@jest/globals'
import { evaluate, parse } from 'groq-js'
import { picturesQuery, toOffer, toPictureWords } from './picture-words.ts'

const image = (ref: string, words: object) => ({
  _type: 'image',
  asset: { _type: 'reference', _ref: ref },
  ...words,
})

const dataset = [
  { _id: 'own', _type: 'article', _updatedAt: '4', cover: image('i', { alt: 'Own' }) },
  {
    _id: 'drafts.new',
    _type: 'article',
    _updatedAt: '3',
    cover: image('other', { alt: 'Not this' }),
    body: [{ _type: 'block' }, image('i', { alt: ' A wafer ' })],
  },
  { _id: 'old', _type: 'author', _updatedAt: '2', picture: image('i', { alt: 'Older', credit: 'Ana' }) },
]

const getUses = async (asset: string) =>
  (await evaluate(parse(picturesQuery), { dataset, params: { asset, own: ['own', 'drafts.own'] } })).get()

describe('words about a picture', () => {
  it('are the newest that others used for it', async () => {
    expect(toPictureWords(await getUses('i'))).toEqual({ alt: 'A wafer', credit: 'Ana' })
  })

  it('are none for a new picture', async () => {
    expect(toPictureWords(await getUses('new'))).toEqual({ alt: undefined, credit: undefined })
    expect(toPictureWords(null)).toEqual({})
  })

  it('are offered only where there are none', () => {
    const known = { alt: 'A wafer', credit: 'Ana' }
    expect(toOffer({ alt: 'Mine' }, known)).toEqual({ alt: undefined, credit: 'Ana' })
    expect(toOffer({ alt: 'Mine', credit: 'Me' }, known)).toBeUndefined()
    expect(toOffer({}, {})).toBeUndefined()
  })
})
