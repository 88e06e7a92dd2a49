import { expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { UnfinishedNotice } from './unfinished-notice'

const faults = [
  { field: 'cover › alt', reason: 'is missing' },
  { field: 'section', reason: 'is missing' },
]

it('names the document, everything it lacks, and where to mend that', () => {
  const unfinished = { id: 'article-a', title: 'Half a story', type: 'article', faults }
  render(<UnfinishedNotice unfinished={unfinished} editHref="/studio/intent/edit/id=article-a/" />)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('not finished')
  expect(screen.getByText(/Half a story/).parentElement).toHaveTextContent('(article, article-a)')
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'cover › alt is missing',
    'section is missing',
  ])
  expect(screen.getByRole('link', { name: 'Edit in Studio' })).toHaveAttribute(
    'href',
    '/studio/intent/edit/id=article-a/',
  )
})

it('does without a title', () => {
  render(<UnfinishedNotice unfinished={{ id: 'a', title: null, type: null, faults }} editHref="/studio/" />)
  expect(screen.getByText(/A document without a title/)).toHaveTextContent('(document, a)')
})
