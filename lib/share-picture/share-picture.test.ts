import { describe, expect, it } from '@jest/globals'
import { accents } from '../content/card.ts'
import { testImage, testSettings, toTestArticle } from '../../tests/fixtures/views.ts'
import { toTokenColour } from './colours.ts'
import { toDrawableText } from './drawable-text.ts'
import { toSitePicture, toStoryPicture } from './facts.ts'
import { toPictureFile, toSitePicturePath, toStoryPicturePath } from './picture-path.ts'

const article = toTestArticle({ kind: 'opinion' })
const facts = toStoryPicture(article, 'Dateline')

describe('what a share picture shows', () => {
  it('is headline, section, kind, authors, publication and cover', () => {
    expect(facts).toMatchObject({
      headline: 'Beijing lets H200 chips in',
      label: 'Tech News',
      accent: 'vermilion',
      flag: 'Opinion',
      authors: ['Ada Voss'],
      siteName: 'Dateline',
    })
    const { searchParams } = new URL(facts.cover ?? '')
    expect(Object.fromEntries(searchParams)).toMatchObject({ w: '460', fm: 'jpg' })
    const [, , width = 0, height = 0] = searchParams.get('rect')?.split(',').map(Number) ?? []
    expect(width / height).toBeCloseTo(460 / 630, 2)
  })

  it('is less for a draft without cover and section', () => {
    const draft = { ...article, cover: null, section: null, authors: [] }
    expect(toStoryPicture(draft, 'Dateline')).toMatchObject({ cover: null, label: null, accent: 'vermilion' })
  })

  it('is name and tagline for pages without a picture of their own', () => {
    expect(toSitePicture(testSettings)).toMatchObject({
      headline: 'Where the story starts',
      siteName: 'Dateline',
    })
  })
})

describe('the address of a share picture', () => {
  const file = toPictureFile(facts)

  it('stays while nothing that is drawn changes', () => {
    expect(toPictureFile(toStoryPicture(toTestArticle({ kind: 'opinion' }), 'Dateline'))).toBe(file)
    const retold = { ...article, standfirst: 'Other' }
    expect(toPictureFile(toStoryPicture(retold, 'Dateline'))).toBe(file)
    expect(toStoryPicturePath('beijing-h200', facts)).toBe(`/og/news/beijing-h200/${file}`)
    expect(file).toMatch(/^[0-9a-f]{16}\.png$/)
  })

  it.each<[string, object]>([
    ['headline', { title: 'Other' }],
    ['section', { section: { ...article.section, title: 'Other' } }],
    ['accent', { section: { ...article.section, accent: 'teal' } }],
    ['kind', { kind: 'news' }],
    ['author', { authors: [] }],
    ['cover', { cover: { ...testImage, url: 'https://lake.test/other.png' } }],
    ['hotspot', { cover: { ...testImage, hotspot: { x: 0.1, y: 0.5, width: 0.1, height: 0.1 } } }],
  ])('changes with the %s', (_, change) => {
    expect(toPictureFile(toStoryPicture({ ...article, ...change }, 'Dateline'))).not.toBe(file)
  })

  it('changes with the publication’s name, and is one for all other pages', () => {
    expect(toPictureFile(toStoryPicture(article, 'Other'))).not.toBe(file)
    expect(toSitePicturePath(toSitePicture(testSettings))).toMatch(/^\/og\/site\/[0-9a-f]{16}\.png$/)
  })
})

describe('toDrawableText', () => {
  it.each([
    ['Łódź’s “smart” grid – 40 % cheaper…', 'Łódź’s “smart” grid – 40 % cheaper…'],
    ['Rocket 🚀 lands 👩‍🚀 twice', 'Rocket lands twice'],
    ['Huawei 华为 unveils chips', 'Huawei unveils chips'],
    ['line\nbreak\u00a0and\u2009space', 'line break and space'],
    ['e\u0301clair', 'éclair'],
    ['中国批准三家科技巨头进口英伟达 H200', ''],
    ['الصين توافق', ''],
    ['🚀', ''],
    ['', ''],
  ])('%s', (text, drawn) => {
    expect(toDrawableText(text)).toBe(drawn)
  })
})

describe('toTokenColour', () => {
  it.each([...accents, 'paper', 'ink', 'ink-soft', 'on-accent'])('%s', (name) => {
    expect(toTokenColour(name)).toMatch(/^#[0-9a-f]{6}$/)
  })

  it('refuses a token that has no colour', () => {
    expect(() => toTokenColour('measure')).toThrow('no colour --measure')
  })
})
