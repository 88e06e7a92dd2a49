import { expect, it } from '@jest/globals'
import { toBodyAttributes } from './edit-attribute.ts'

it('names the block of a document as the Studio understands it, and leaves its place alone', () => {
  expect(toBodyAttributes('drafts.article-h200', 'article')('a1b2')).toEqual({
    'data-sanity': 'id=article-h200;type=article;path=body:a1b2;base=%2Fstudio',
    'data-sanity-drag-disable': 'true',
  })
})
