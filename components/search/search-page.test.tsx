import { describe, expect, it } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import type { SearchAnswer } from '@/lib/content/search/run-search'
import { parseSearch } from '@/lib/search/parse-search'
import { toTestCard } from '@/tests/fixtures/views'
import { SearchPage } from './search-page'
import { SearchUnavailable } from './search-unavailable'

const toNamed = (_type: 'section' | 'author' | 'tag', name: string, href: string) => ({
  _id: href,
  _type,
  name,
  slug: name.toLowerCase(),
  href,
})

const found = {
  story: toTestCard(1),
  title: [
    { text: 'Graphene', hit: true },
    { text: ' <b>arrives</b>', hit: false },
  ],
  excerpt: [
    { text: 'Why ', hit: false },
    { text: 'graphene', hit: true },
  ],
  topics: [{ _id: 't', title: 'Carbon', href: '/topics/carbon' }],
}

function toAnswer(parameters: Record<string, string>, more: Partial<SearchAnswer> = {}): SearchAnswer {
  return {
    request: parseSearch(parameters),
    askedAt: Date.parse('2026-02-01T12:00:00Z'),
    hasTerms: true,
    left: 0,
    sections: [toNamed('section', 'Chips', '/chips')],
    authors: [toNamed('author', 'Ada', '/authors/ada')],
    pages: [],
    found: [],
    total: 0,
    hasMore: false,
    pageCount: 1,
    correction: null,
    elsewhere: 0,
    words: [],
    ...more,
  }
}

const start = {
  sections: [{ href: '/chips', title: 'Chips', count: 3 }],
  topics: [{ href: '/topics/carbon', title: 'Carbon', count: 2 }],
  stories: [toTestCard(7)],
}

const show = (...[parameters, more, onward]: [...Parameters<typeof toAnswer>, (typeof start | null)?]) =>
  render(<SearchPage answer={toAnswer(parameters, more)} start={onward ?? null} />)

const getHref = (name: string) => screen.getByRole('link', { name }).getAttribute('href')

describe('SearchPage', () => {
  it('begins with a form that works by itself, and places to look', () => {
    show({}, { hasTerms: false }, start)
    const form = screen.getByRole('search')
    expect(form).toHaveAttribute('action', '/search')
    expect(within(form).getByLabelText('Search stories, topics and authors')).toHaveAttribute('name', 'q')
    expect(screen.getByRole('link', { name: 'Carbon 2' })).toHaveAttribute('href', '/topics/carbon')
    expect(screen.getByRole('link', { name: 'Story 7' })).toBeInTheDocument()
    expect(screen.queryByText(/No story/)).toBeNull()
  })

  it('shows what was found with its words marked, and no markup of anybody', () => {
    show({ q: 'graphene' }, { found: [found], total: 1 })
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('1 story')
    const headline = screen.getByRole('heading', { level: 3 })
    expect(headline).toHaveTextContent('Graphene <b>arrives</b>')
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'Graphene',
      'graphene',
      'Carbon',
    ])
    expect(screen.getByRole('searchbox')).toHaveValue('graphene')
  })

  it('keeps what was chosen in every link', () => {
    show(
      { q: 'graphene', section: 'chips', page: '2' },
      { found: [found], total: 30, pageCount: 3, hasMore: true },
    )
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('More than 30 stories · Page 2 of 3')
    expect(getHref('Next →')).toBe('/search?q=graphene&section=chips&page=3')
    expect(getHref('← Previous')).toBe('/search?q=graphene&section=chips')
    expect(getHref('Newest')).toBe('/search?q=graphene&section=chips&sort=newest')
    expect(getHref('Past week')).toBe('/search?q=graphene&section=chips&from=2026-01-25')
    expect(getHref('Remove all filters')).toBe('/search?q=graphene')
    expect(screen.getByRole('link', { name: 'Most relevant' })).toHaveAttribute('aria-current')
    expect(screen.getByLabelText('Section')).toHaveValue('chips')
  })

  it('says where the results end', () => {
    show({ q: 'graphene', page: '9' }, { total: 30, pageCount: 3 })
    expect(screen.getByText(/There is no page 9/)).toBeInTheDocument()
    expect(getHref('To the first page')).toBe('/search?q=graphene')
    expect(screen.queryByRole('navigation', { name: 'Pages' })).toBeNull()
  })

  it('says what it searched for instead, and offers what was typed', () => {
    show({ q: 'grphene' }, { found: [found], total: 1, correction: { text: 'graphene', applied: true } })
    expect(screen.getByText(/Showing results for/)).toHaveTextContent(
      'Showing results for graphene. Search instead for grphene.',
    )
    expect(getHref('grphene')).toBe('/search?q=grphene&exact=1')
  })

  it('asks whether something else was meant where little was found', () => {
    show({ q: 'grphene' }, { found: [found], total: 1, correction: { text: 'graphene', applied: false } })
    expect(screen.getByText(/Did you mean/)).toHaveTextContent('Did you mean graphene?')
    expect(getHref('graphene')).toBe('/search?q=graphene')
  })

  it('helps where nothing was found', () => {
    show(
      { q: 'qq zz', section: 'chips' },
      { elsewhere: 4, words: ['qq', 'zz'], pages: [toNamed('tag', 'Qq', '/topics/qq')] },
      start,
    )
    expect(screen.getByText('No story matches “qq zz”')).toBeInTheDocument()
    expect(screen.queryByRole('link', { name: 'Newest' })).toBeNull()
    expect(screen.getByText(/Without the filters there are 4 stories/)).toBeInTheDocument()
    expect(getHref('qq')).toBe('/search?q=qq&section=chips')
    expect(getHref('Qq')).toBe('/topics/qq')
    expect(screen.getByRole('link', { name: 'Story 7' })).toBeInTheDocument()
  })

  it('lets a period be widened that has no story', () => {
    show({ q: 'graphene', from: '2026-01-25' }, {}, start)
    expect(getHref('Any time')).toBe('/search?q=graphene')
  })

  it('says so where there is nothing to search for', () => {
    show({ q: '*?!' }, { hasTerms: false }, start)
    expect(screen.getByText(/no letter or digit/)).toBeInTheDocument()
    expect(screen.queryByText('What may help')).toBeNull()
  })

  it('says what of a long search it looked at', () => {
    show({ q: 'word '.repeat(50) }, { left: 44 })
    expect(screen.getByText('Only the first 120 characters were searched for.')).toBeInTheDocument()
    expect(screen.getByText('Only the first 6 words were searched for.')).toBeInTheDocument()
  })
})

it('SearchUnavailable keeps what was typed, and leads back to it', () => {
  render(<SearchUnavailable request={parseSearch({ q: 'graphene', section: 'chips' })} />)
  expect(screen.getByRole('searchbox')).toHaveValue('graphene')
  expect(screen.getByRole('alert')).toHaveTextContent('could not be answered in time')
  expect(getHref('Try again')).toBe('/search?q=graphene&section=chips')
})
