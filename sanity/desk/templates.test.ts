import { expect, test } from '@jest/globals'
import { storyByAuthor, storyInSection, updateOfStory } from './templates.ts'

test('what is begun in a list belongs where it was begun', () => {
  expect(storyInSection.value({ id: 'chips' })).toEqual({ section: { _type: 'reference', _ref: 'chips' } })
  expect(storyByAuthor.value({ id: 'ana' })).toEqual({
    authors: [{ _key: 'first', _type: 'reference', _ref: 'ana' }],
  })
  expect(updateOfStory.value({ id: 'live' })).toEqual({ article: { _type: 'reference', _ref: 'live' } })
})
