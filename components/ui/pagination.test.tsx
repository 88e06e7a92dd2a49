import { describe, expect, it } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import { Pagination } from './pagination'

describe('Pagination', () => {
  it('links back to the bare address from page 2 and onwards to page 3', () => {
    render(<Pagination page={2} pageCount={9} base="/tech" />)
    expect(screen.getByRole('link', { name: '← Newer' })).toHaveAttribute('href', '/tech')
    expect(screen.getByRole('link', { name: '← Newer' })).toHaveAttribute('rel', 'prev')
    expect(screen.getByRole('link', { name: 'Older →' })).toHaveAttribute('href', '/tech/page/3')
    expect(screen.getByRole('link', { name: 'Page 2' })).toHaveAttribute('aria-current', 'page')
  })

  it('makes addresses and names steps as it is told', () => {
    const steps = { previous: 'Back', next: 'On' }
    render(<Pagination page={2} pageCount={3} base={(page) => `/search?q=a&page=${page}`} steps={steps} />)
    expect(screen.getByRole('link', { name: 'Back' })).toHaveAttribute('href', '/search?q=a&page=1')
    expect(screen.getByRole('link', { name: 'On' })).toHaveAttribute('href', '/search?q=a&page=3')
  })

  it('shows the ends, the neighbours and the gaps', () => {
    render(<Pagination page={5} pageCount={9} base="/tech" />)
    const numbers = within(screen.getByRole('list')).getAllByRole('listitem')
    expect(numbers.map((item) => item.textContent)).toEqual(['1', '…', '4', '5', '6', '…', '9'])
  })

  it('has no step past either end', () => {
    const { rerender } = render(<Pagination page={1} pageCount={2} base="/tech" />)
    expect(screen.queryByText('← Newer')).toBeNull()
    rerender(<Pagination page={2} pageCount={2} base="/tech" />)
    expect(screen.queryByText('Older →')).toBeNull()
  })

  it('is absent on a single page', () => {
    const { container } = render(<Pagination page={1} pageCount={1} base="/tech" />)
    expect(container).toBeEmptyDOMElement()
  })
})
