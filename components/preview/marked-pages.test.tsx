import { TextEncoder } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import type { ContentSourceMap } from '@sanity/client'
import { stegaEncodeSourceMap } from '@sanity/client/stega'
import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { toTrail } from '@/lib/breadcrumbs'
import { articleSchema } from '@/lib/content/article/query'
import { authorSchema } from '@/lib/content/author/query'
import { bodySchema } from '@/lib/content/body/body'
import { cardSchema } from '@/lib/content/card'
import { homeQuery } from '@/lib/content/home/query'
import { settingsQuery } from '@/lib/content/settings/query'
import { sourceMarks } from '@/lib/content/source-marks'
import { toNewsArticle } from '@/lib/json-ld/news-article'
import { toJsonLdText } from '@/lib/json-ld/to-json-ld-text'
import { toOnward } from '@/lib/content/onward/onward'
import { toPlainText } from '@/lib/plain-text'
import { toBodyAttributes } from '@/lib/preview/edit-attribute'
import { storedImage, toStoredCard } from '@/tests/fixtures/views'
import { ArticlePage } from '../article/article-page'
import { AuthorPage } from '../author/author-page'
import { HomePage } from '../home/home-page'
import { SiteFrame } from '../layout/site-frame'
import { ListingPage } from '../listing/listing-page'
import { TopicLinks } from '../listing/topic-links'
import { StaticPage } from '../page/static-page'

const hasMark = (text: string) => toPlainText(text) !== text

// The browser that these tests pretend to be lacks it.
Object.assign(globalThis, { TextEncoder })

const sources: ContentSourceMap = {
  documents: [{ _id: 'a', _type: 'article' }],
  paths: ['$'],
  mappings: { $: { type: 'value', source: { type: 'documentValue', document: 0, path: 0 } } },
}

/** A query's result as the client marks it when every field has a source. */
const toMarked = (stored: unknown) => stegaEncodeSourceMap(stored, sources, sourceMarks)

const block = (key: string, texts: string[], more: object = {}) => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  markDefs: [],
  children: texts.map((text, index) => ({ _type: 'span', _key: `${key}${index}`, text, marks: [] })),
  ...more,
})

const body = [
  block('a', ['Authorities have approved.']),
  block('b', ['Wh', 'at n', 'ext'], { style: 'h2' }),
  { _type: 'image', _key: 'c', ...storedImage, alt: null, caption: null, layout: 'wide' },
  { _type: 'pullQuote', _key: 'd', text: 'Heat.', attribution: 'Operator' },
  { _type: 'codeBlock', _key: 'e', language: 'ts', filename: 'a.ts', code: 'let a' },
  {
    _type: 'table',
    _key: 'f',
    caption: 'Orders',
    headerRow: true,
    rows: [
      { _type: 'tableRow', _key: 'r', cells: ['', 'Chips'] },
      { _type: 'tableRow', _key: 's', cells: ['China', '1'] },
    ],
  },
  { _type: 'factBox', _key: 'g', title: 'Facts', body: [block('x', ['inside'])] },
  { _type: 'callout', _key: 'h', tone: 'tip', body: [block('y', ['inside'])] },
  {
    _type: 'embed',
    _key: 'i',
    provider: 'youtube',
    url: 'https://www.youtube.com/watch?v=abcdefghijk',
    title: 'A film',
  },
  { _type: 'divider', _key: 'j' },
  { _type: 'gallery', _key: 'k', layout: 'wide', images: [{ ...storedImage, _key: 'p' }] },
  block('z', ['noted'], {
    children: [{ _type: 'span', _key: 'z0', text: 'noted', marks: ['n'] }],
    markDefs: [{ _type: 'footnote', _key: 'n', body: [block('zz', ['Counted twice.'])] }],
  }),
]

const author = {
  _id: 'author-ada',
  name: 'Ada Voss',
  slug: 'ada-voss',
  role: 'Chips correspondent',
  bio: 'Writes about silicon.\n\nLives by the sea.',
  picture: storedImage,
  links: [{ _key: 'l', label: 'Mastodon', url: 'https://social.example/@ada' }],
}

const updates = [
  {
    _id: 'update-1',
    headline: 'Where things stand',
    publishedAt: '2026-01-28T13:00:00Z',
    editedAt: '2026-01-28T13:00:00Z',
    key: true,
    pinned: true,
    author,
    body: [block('u', ['More follow.'])],
  },
]

const article = toStoredCard(1, {
  tags: [{ _id: 'tag-ai', title: 'AI chips', slug: 'ai-chips' }],
  authors: [author],
  dateline: 'Beijing',
  body,
  audio: null,
  corrections: [{ _key: 'c', text: 'It was Tuesday.', date: '2026-01-29T08:00:00Z' }],
  seo: null,
  related: [toStoredCard(2)],
  updateCount: 1,
  updates,
  keyEvents: updates,
})

const rail = { _id: 's', title: 'Chips', slug: 'chips', description: 'All of them.', accent: 'teal' }
const home = {
  latest: [1, 2, 3, 4, 5].map((number) => toStoredCard(number)),
  rails: [{ ...rail, stories: [toStoredCard(8), toStoredCard(9)] }],
  live: { ...toStoredCard(7, { kind: 'live' }), updates },
}

const link = (key: string, label: string | null, title: string, _type: string) => ({
  _key: key,
  label,
  target: { _type, title, slug: title.toLowerCase() },
})

const settings = {
  _id: 'siteSettings',
  name: 'Dateline',
  tagline: 'Technology, reported',
  description: 'News.',
  logo: null,
  nav: [link('a', null, 'Chips', 'section')],
  footerNav: [link('b', 'Mistakes', 'Corrections', 'page')],
  socialLinks: [{ _key: 'c', label: 'Mastodon', url: 'https://social.example/@dateline' }],
  shareTitle: 'Share this',
  shareText: 'Pass it on',
  moreTitle: 'More',
  moreText: 'Of the same',
  publishingPrinciplesUrl: null,
  newsletterUrl: null,
  shareImage: null,
}

/** Every page, of data as the lake answers it. */
const pages: Record<string, (prepare: (stored: unknown) => unknown, edited: boolean) => ReactElement> = {
  article: (prepare, edited) => {
    const story = articleSchema.parse(prepare(article))
    const toCard = (number: number) => cardSchema.parse(prepare(toStoredCard(number)))
    return (
      <ArticlePage
        article={story}
        settings={settingsQuery.schema.parse(prepare(settings))}
        url="https://site.test/news/story-1"
        breadcrumbs={toTrail(story.section, story.category)}
        onward={toOnward(story._id, {
          newer: toCard(6),
          older: toCard(7),
          inSection: [toCard(8)],
          related: story.related,
        })}
        editBody={edited ? toBodyAttributes : undefined}
      />
    )
  },
  home: (prepare) => <HomePage home={homeQuery.schema.parse(prepare(home))} name="Dateline" />,
  listing: (prepare) => {
    const items = [1, 2, 3, 4].map((number) => cardSchema.parse(prepare(toStoredCard(number))))
    const [{ section }] = items as [(typeof items)[number]]
    return (
      <ListingPage
        title={section.title}
        description="All."
        listing={{ items, total: 30 }}
        page={1}
        path="/tech"
      >
        <TopicLinks label={`Categories of ${section.title}`} links={[section]} />
      </ListingPage>
    )
  },
  author: (prepare) => (
    <AuthorPage
      author={authorSchema.parse(prepare(author))}
      listing={{ items: [cardSchema.parse(prepare(toStoredCard(1)))], total: 1 }}
      page={1}
    />
  ),
  'static page': (prepare, edited) => {
    const words = bodySchema.parse(prepare(body))
    const page = { _id: 'p', title: 'About', slug: 'about', editedAt: '2026-01-28T13:00:00Z', href: '/about' }
    return <StaticPage page={{ ...page, body: words }} editBody={edited ? toBodyAttributes : undefined} />
  },
  frame: (prepare) => <SiteFrame settings={settingsQuery.schema.parse(prepare(settings))}>words</SiteFrame>,
}

const asIs = (stored: unknown) => stored

function toHtml(page: ReactElement): string {
  const { container, unmount } = render(page)
  const html = container.innerHTML.replace(/_r_\w+_/g, '_r_')
  unmount()
  return html
}

describe.each(Object.entries(pages))('a marked page: %s', (name, toPage) => {
  it('differs from the reader’s in marks alone', () => {
    const marked = toHtml(toPage(toMarked, false))
    expect(hasMark(marked)).toBe(true)
    expect(toPlainText(marked)).toBe(toHtml(toPage(asIs, false)))
  })

  it('has marks in words and alternative texts, and in no other attribute', () => {
    const { container } = render(toPage(toMarked, true))
    const marked = [...container.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(
          ({ name: attribute, value }) =>
            hasMark(value) && !(element.tagName === 'IMG' && attribute === 'alt'),
        )
        .map((attribute) => `${element.tagName} ${attribute.name}`),
    )
    expect(marked).toEqual([])
  })

  it('has attributes for editing when it is asked for them', () => {
    const edited = toHtml(toPage(toMarked, true)).match(/ data-sanity="[^"]*"/g) ?? []
    const keys = edited.map((attribute) => /path=([^;]*)/.exec(attribute)?.[1])
    const blocks = 'cdefghijk'.split('').map((key) => `body:${key}`)
    expect(keys).toEqual(['article', 'static page'].includes(name) ? blocks : [])
    expect(toHtml(toPage(asIs, false))).not.toContain('data-sanity')
  })
})

it('every paragraph about an author leads to its field', () => {
  const { bio } = authorSchema.parse(toMarked(author))
  expect(bio.map(hasMark)).toEqual([true, true])
  expect(toPlainText(bio)).toEqual(authorSchema.parse(author).bio)
})

it('structured data has no marks', () => {
  const site = { siteUrl: 'https://site.test' }
  const of = (prepare: (stored: unknown) => unknown) =>
    toJsonLdText(
      toNewsArticle(articleSchema.parse(prepare(article)), {
        ...site,
        settings: settingsQuery.schema.parse(prepare(settings)),
      }),
    )
  expect(of(toMarked)).toBe(of(asIs))
})
