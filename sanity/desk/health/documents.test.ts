import { expect, test } from '@jest/globals'
import { toPathText } from './field-path.ts'
import { findReferences, toBroken } from './find-references.ts'
import { findUnlabelled } from './find-unlabelled.ts'
import { findCollisions, toAddresses } from './slug-collisions.ts'

const image = (alt?: string) => ({
  _type: 'image',
  asset: { _type: 'reference', _ref: 'image-a' },
  ...(alt && { alt }),
})

const withLink = (target: string) => ({
  _key: 'w',
  _type: 'block',
  markDefs: [{ _key: 'l', _type: 'internalLink', reference: { _ref: target } }],
})

const story = {
  _id: 'story',
  _type: 'article',
  title: 'A story',
  cover: image('A wafer'),
  section: { _ref: 'chips' },
  related: [
    { _key: 'r', _ref: 'other' },
    { _key: 'w', _ref: 'weak', _weak: true },
  ],
  body: [
    { _key: 'i', ...image('  ') },
    {
      _key: 'b',
      _type: 'block',
      markDefs: [{ _key: 'm', _type: 'internalLink', reference: { _ref: 'gone' } }],
    },
    { _key: 'e', _type: 'image' },
    {
      _key: 'g',
      _type: 'gallery',
      images: [
        { _key: 'one', ...image('A fab') },
        { _key: 'two', ...image() },
      ],
    },
    {
      _key: 'n',
      _type: 'block',
      markDefs: [{ _key: 'f', _type: 'footnote', body: [withLink('source')] }],
    },
  ],
}

test('images without words are found wherever they are; a place for an image is none', () => {
  expect(findUnlabelled(story).map(({ path }) => toPathText(path))).toEqual([
    'body[_key=="i"].alt',
    'body[_key=="g"].images[_key=="two"].alt',
  ])
})

test('references are found wherever they are, weak ones too, a file under the field that shows it', () => {
  expect(findReferences(story).map(({ target, path }) => [target, toPathText(path)])).toEqual([
    ['image-a', 'cover'],
    ['chips', 'section'],
    ['other', 'related[_key=="r"]'],
    ['weak', 'related[_key=="w"]'],
    ['image-a', 'body[_key=="i"]'],
    ['gone', 'body[_key=="b"].markDefs[_key=="m"].reference'],
    ['image-a', 'body[_key=="g"].images[_key=="one"]'],
    ['image-a', 'body[_key=="g"].images[_key=="two"]'],
    ['source', 'body[_key=="n"].markDefs[_key=="f"].body[_key=="w"].markDefs[_key=="l"].reference'],
  ])
})

test('those that lead nowhere are findings', () => {
  const broken = toBroken(story, (id) => id !== 'gone')
  expect(broken.map(({ path }) => path[0])).toEqual(['body'])
})

const page = (id: string, type: string, current: string, previousSlugs: string[] = []) =>
  toAddresses({ _id: id, _type: type, title: id.toUpperCase(), slug: { current }, previousSlugs })

const collide = (...pages: ReturnType<typeof page>[]) =>
  findCollisions(pages.flat()).map(({ id, problem }) => [id, problem.replace(/ and old.*|: readers.*/, '')])

test('two documents at one address are told of each other', () => {
  expect(collide(page('a', 'article', 'x'), page('b', 'article', 'x'), page('c', 'article', 'y'))).toEqual([
    ['a', 'is also the slug of “B”'],
    ['b', 'is also the slug of “A”'],
  ])
})

test('a slug that another story once had is told of the story that has it now', () => {
  expect(collide(page('a', 'article', 'x'), page('b', 'article', 'y', ['x']))).toEqual([
    ['a', 'was once the slug of “B”,'],
  ])
})

test('a story’s own earlier slug is none of its faults; other folders are other addresses', () => {
  expect(collide(page('a', 'article', 'x', ['x', 'y']), page('b', 'tag', 'x'))).toEqual([])
})

test('sections and pages share the root of the site', () => {
  expect(collide(page('a', 'section', 'about'), page('b', 'page', 'about'))).toHaveLength(2)
})

test('types without a page have no address', () => {
  expect(page('a', 'liveUpdate', 'x')).toEqual([])
  expect(page('a', 'unknown', 'x')).toEqual([])
})
