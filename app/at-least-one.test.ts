import { expect, it } from '@jest/globals'
import { atLeastOne } from './at-least-one'

it('gives Next something to prerender in an empty publication', () => {
  expect(atLeastOne(['a', 'b'])).toEqual(['a', 'b'])
  expect(atLeastOne([])).toEqual(['-'])
})
