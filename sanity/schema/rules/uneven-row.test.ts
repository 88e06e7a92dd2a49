import { describe, expect, it } from '@jest/globals'
import { findUnevenRow } from './uneven-row.ts'

const makeRows = (...counts: number[]) => counts.map((count) => ({ cells: Array<string>(count).fill('x') }))

describe('rows of a table', () => {
  it('have as many cells as the first', () => {
    expect(findUnevenRow(makeRows(3, 3, 3))).toBeUndefined()
    expect(findUnevenRow(makeRows(3, 3, 2))).toBe('Row 3 has 2 cells, the first has 3.')
    expect(findUnevenRow([...makeRows(1), {}])).toBe('Row 2 has 0 cells, the first has 1.')
  })
})
