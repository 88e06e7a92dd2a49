import { describe, expect, it } from '@jest/globals'
import { queries } from './queries.ts'

describe('queries', () => {
  it('stand under their names', () => {
    expect(Object.entries(queries).filter(([key, { name }]) => key !== name)).toEqual([])
  })
})
