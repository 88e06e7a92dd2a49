import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { DataTable } from './data-table'

const rows = [
  { _key: 'a', cells: ['Company', 'Chips'] },
  { _key: 'b', cells: ['ByteDance', '100,000'] },
]

describe('DataTable', () => {
  it('names its scrolling region by the caption and marks the header row', () => {
    render(<DataTable caption="Orders" headerRow rows={rows} />)
    expect(screen.getByRole('region', { name: 'Orders' })).toHaveAttribute('tabindex', '0')
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['Company', 'Chips'])
    expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['ByteDance', '100,000'])
  })

  it('heads no column with an empty cell', () => {
    render(<DataTable caption={null} headerRow rows={[{ _key: 'h', cells: ['', 'Chips'] }, ...rows]} />)
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['Chips'])
  })

  it('names rows by their first cells under an empty corner', () => {
    render(<DataTable caption={null} headerRow rows={[{ _key: 'h', cells: [' ', 'Chips'] }, ...rows]} />)
    expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Company', 'ByteDance'])
    expect(screen.getByRole('rowheader', { name: 'ByteDance' })).toHaveAttribute('scope', 'row')
  })

  it('treats every row as data without a header row', () => {
    render(<DataTable caption={null} headerRow={false} rows={rows} />)
    expect(screen.queryByRole('columnheader')).toBeNull()
    expect(screen.getAllByRole('row')).toHaveLength(2)
  })
})
