import { describe, expect, it } from '@jest/globals'
import { toTestCard } from '../../../tests/fixtures/views.ts'
import { toOnward } from './onward.ts'

const cards = (...numbers: number[]) => numbers.map((number) => toTestCard(number))
const toNumbers = (stories: { title: string }[]) => stories.map(({ title }) => Number(title.slice(6)))

describe('toOnward', () => {
  it('shows no story twice, and never the story itself', () => {
    const onward = toOnward('article-1', {
      newer: toTestCard(2),
      older: toTestCard(3),
      related: cards(1, 2, 4, 5, 4, 6, 7, 8, 9, 10),
      inSection: cards(4, 9, 10, 11, 12, 13, 14, 15),
    })
    expect(toNumbers(onward.related)).toEqual([4, 5, 6, 7, 8, 9])
    expect(toNumbers(onward.inSection)).toEqual([10, 11, 12, 13])
  })

  it('makes do with what there is', () => {
    const candidates = { newer: null, older: null, related: [], inSection: cards(1) }
    expect(toOnward('article-1', candidates)).toEqual({
      newer: null,
      older: null,
      inSection: [],
      related: [],
    })
  })
})
