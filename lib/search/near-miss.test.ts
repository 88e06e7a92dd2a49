import { describe, expect, it } from '@jest/globals'
import { toNearMiss, toVocabulary } from './near-miss.ts'

const vocabulary = toVocabulary([
  'Nvidia and the semiconductor market; Nvidia again',
  'Zürich chips ships H200 is ASML Nvidea',
])

describe('toNearMiss', () => {
  it.each<[string, string | undefined, string]>([
    ['nvidai', 'nvidia', 'two letters in the wrong order'],
    ['nvida', 'nvidia', 'the more common of two as near'],
    ['semicondutor', 'semiconductor', 'a letter missing'],
    ['semmicondutor', 'semiconductor', 'two mistakes in a long word'],
    ['zurich', 'zürich', 'a mark missing'],
    ['nvidia', undefined, 'known'],
    ['nvxdxa', undefined, 'two mistakes in a short word'],
    ['az', undefined, 'too short'],
    ['h100', undefined, 'a number'],
    ['', undefined, 'nothing'],
  ])('%s → %s: %s', (word, meant) => {
    expect(toNearMiss(word, vocabulary)).toBe(meant)
  })
})
