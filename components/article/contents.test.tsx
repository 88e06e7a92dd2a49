import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import type { Heading } from '@/lib/outline'
import { Contents } from './contents'

const heading = (text: string, level: Heading['level'] = 2): Heading => ({
  key: text,
  id: text.toLowerCase(),
  level,
  text,
})

describe('Contents', () => {
  it('lists the sections of a long story with their parts', () => {
    render(<Contents headings={[heading('One'), heading('A', 3), heading('B', 3), heading('Two')]} />)
    const contents = screen.getByRole('navigation', { name: 'In this story' })
    const links = [...contents.querySelectorAll('a')]
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#one', '#a', '#b', '#two'])
    const [outer, inner] = contents.querySelectorAll('ol')
    expect(outer?.children).toHaveLength(2)
    expect(screen.getByText('B').closest('ol')).toBe(inner)
  })

  it('keeps a part that comes before every section', () => {
    render(<Contents headings={[heading('A', 3), heading('B', 3), heading('One'), heading('Two')]} />)
    expect(document.querySelectorAll('a')).toHaveLength(4)
  })

  it('is not there for a short story', () => {
    const { container } = render(<Contents headings={[heading('One'), heading('Two'), heading('Three')]} />)
    expect(container).toBeEmptyDOMElement()
  })
})
