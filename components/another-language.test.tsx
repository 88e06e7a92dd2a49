import { describe, expect, it } from '@jest/globals'
import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { articleSchema } from '@/lib/content/article/query'
import { authorSchema } from '@/lib/content/author/query'
import { bodySchema } from '@/lib/content/body/body'
import { cardSchema } from '@/lib/content/card'
import { homeQuery } from '@/lib/content/home/query'
import { correctionsQuery } from '@/lib/content/corrections/query'
import type { SearchAnswer } from '@/lib/content/search/run-search'
import { settingsQuery } from '@/lib/content/settings/query'
import { parseSearch } from '@/lib/search/parse-search'
import { storedImage, toStoredCard } from '@/tests/fixtures/views'
import { speakAnotherLanguage, toOwnText } from '@/tests/setup/speak-another-language'

speakAnotherLanguage()

const { toTrail } = await import('@/lib/breadcrumbs')
const { ArticlePage } = await import('./article/article-page')
const { AuthorPage } = await import('./author/author-page')
const { HomePage } = await import('./home/home-page')
const { CorrectionLog } = await import('./corrections/correction-log')
const { Footer } = await import('./layout/footer')
const { Masthead } = await import('./layout/masthead')
const { SkipLink } = await import('./layout/skip-link')
const { ListingPage } = await import('./listing/listing-page')
const { StaticPage } = await import('./page/static-page')
const { OlderUpdatesPage } = await import('./article/older-updates-page')
const { SavedPage } = await import('./device/saved-page')
const { SearchPage } = await import('./search/search-page')
const { failureMessages } = await import('./status/failure')
const { RetractionPage } = await import('./status/retraction-page')
const { StatusPage } = await import('./status/status-page')

const written =
  /^(title|headline|name|role|bio|standfirst|alt|caption|credit|text|description|label|tagline)$/
const alsoWritten = /^(shareTitle|shareText|moreTitle|moreText|dateline|attribution|filename|code)$/

/** What editors wrote, in letters that no word of the interface has. */
function inGreek(stored: unknown): unknown {
  return JSON.parse(JSON.stringify(stored), (key, value) =>
    typeof value === 'string' && (written.test(key) || alsoWritten.test(key))
      ? `Ειδήσεις ${key.length}`
      : value,
  )
}

const block = (key: string, style = 'normal') => ({
  _type: 'block',
  _key: key,
  style,
  markDefs: [],
  children: [{ _type: 'span', _key: 's', text: '', marks: [] }],
})

const row = { _type: 'tableRow', _key: 'r', cells: ['1', '2'] }

const body = [
  block('a'),
  block('b', 'h2'),
  block('c', 'h2'),
  block('d', 'h3'),
  { _type: 'image', _key: 'e', ...storedImage, layout: 'wide' },
  { _type: 'pullQuote', _key: 'f', text: '', attribution: '' },
  { _type: 'codeBlock', _key: 'g', language: 'python', filename: '', code: '' },
  { _type: 'table', _key: 'h', caption: null, headerRow: false, rows: [row] },
  { _type: 'factBox', _key: 'i', title: '', body: [block('x')] },
  ...['note', 'tip', 'warning'].map((tone) => ({ _type: 'callout', _key: tone, tone, body: [block('y')] })),
  { _type: 'embed', _key: 'j', provider: 'bluesky', url: 'https://bsky.app/profile/a/post/b', title: '' },
]

const author = {
  _id: 'a',
  name: '',
  slug: 'a',
  role: '',
  bio: '',
  picture: storedImage,
  links: [{ _key: 'l', label: '', url: 'https://social.example/@ada' }],
}

const at = '2026-01-28T13:00:00Z'
const toUpdate = (id: string) => ({
  _id: id,
  headline: '',
  publishedAt: at,
  editedAt: at,
  key: true,
  pinned: true,
  author,
  body: [block('u')],
})
const updates = ['one', 'two'].map(toUpdate)

const toStory = (more: object = {}) =>
  articleSchema.parse(
    inGreek({
      ...toStoredCard(1),
      updatedAt: '2026-01-29T13:00:00Z',
      tags: [{ _id: 't', title: '', slug: 't' }],
      authors: [author, { ...author, _id: 'b' }, { ...author, _id: 'c' }],
      dateline: '',
      body,
      audio: null,
      corrections: [{ _key: 'c', text: '', date: at }],
      seo: null,
      related: [toStoredCard(2)],
      updateCount: 0,
      updates: [],
      keyEvents: [],
      ...more,
    }),
  )

const toCards = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, index) => cardSchema.parse(inGreek(toStoredCard(index + 1, more))))

const settings = settingsQuery.schema.parse(
  inGreek({
    _id: 'siteSettings',
    name: '',
    tagline: '',
    description: '',
    logo: null,
    nav: [{ _key: 'a', label: '', target: { _type: 'section', title: '', slug: 'a' } }],
    footerNav: [{ _key: 'b', label: '', target: { _type: 'page', title: '', slug: 'b' } }],
    socialLinks: [{ _key: 'c', label: '', url: 'https://social.example/@dateline' }],
    shareTitle: '',
    shareText: '',
    moreTitle: '',
    moreText: '',
    publishingPrinciplesUrl: null,
    newsletterUrl: 'https://news.example/',
    shareImage: null,
  }),
)

function toArticlePage(more: object) {
  const story = toStory(more)
  const [, , , newer = null, older = null, ...inSection] = toCards(6)
  return (
    <ArticlePage
      article={story}
      settings={settings}
      url="https://site.test/news/story-1"
      breadcrumbs={toTrail(story.section, story.category)}
      onward={{ newer, older, inSection, related: story.related }}
    />
  )
}

const rail = { _id: 's', title: '', slug: 's', description: '', accent: 'teal' }
const home = {
  latest: [1, 2, 3, 4, 5].map((number) => toStoredCard(number)),
  rails: [{ ...rail, stories: [toStoredCard(8), toStoredCard(9)] }],
  live: { ...toStoredCard(7, { kind: 'live' }), updates },
}

const toListing = (count: number, page: number) => (
  <ListingPage title="" listing={{ items: toCards(count), total: count * 10 }} page={page} path="/a" />
)

const request = parseSearch({ q: 'Ειδήσεις', sort: 'newest', from: '2026-01-28' })
const unanswered: SearchAnswer = {
  request: { ...request, cut: true },
  askedAt: 0,
  hasTerms: true,
  left: 1,
  sections: [],
  authors: [],
  pages: [],
  found: [],
  total: 0,
  hasMore: false,
  pageCount: 0,
  correction: { text: 'Ειδήσεις', applied: false },
  elsewhere: 2,
  words: ['Ειδήσεις'],
}
const topics = [{ _id: 't', title: '', href: '/topics/t' }]
const answered: SearchAnswer = {
  ...unanswered,
  correction: { text: 'Ειδήσεις', applied: true },
  found: toCards(2).map((story) => ({ story, title: [], excerpt: [], topics })),
  total: 200,
  hasMore: true,
  pageCount: 7,
}

const { items: corrections } = correctionsQuery.schema.parse(
  inGreek({ items: [{ _key: 'c', text: '', date: at, story: toStoredCard(1) }], total: 1 }),
)

const olderUpdates = toStory({ kind: 'live', updates, updateCount: 200 })

const onward = { sections: [], stories: toCards(2) }

const views: Record<string, ReactElement> = {
  story: toArticlePage({}),
  'live story': toArticlePage({ kind: 'live', updates, updateCount: 2 }),
  'front page': <HomePage home={homeQuery.schema.parse(inGreek(home))} name="" />,
  'empty front page': <HomePage home={{ lead: null, latest: [], live: null, rails: [] }} name="" />,
  list: toListing(12, 1),
  'second page of a list': toListing(12, 2),
  'empty list': toListing(0, 1),
  author: (
    <AuthorPage
      author={authorSchema.parse(inGreek(author))}
      listing={{ items: toCards(3), total: 30 }}
      page={2}
    />
  ),
  'static page': (
    <StaticPage
      page={{
        _id: 'p',
        title: '',
        slug: 'p',
        editedAt: at,
        href: '/p',
        body: bodySchema.parse(inGreek(body)),
      }}
    />
  ),
  'older updates': <OlderUpdatesPage story={olderUpdates} page={2} breadcrumbs={[]} />,
  'saved stories': <SavedPage most={100} />,
  search: <SearchPage answer={answered} start={null} />,
  'search in vain': (
    <SearchPage answer={unanswered} start={{ sections: [], topics: [], stories: toCards(1) }} />
  ),
  corrections: <CorrectionLog log={{ items: corrections, total: 90 }} page={2} path="/c" policy="/p" />,
  'no corrections': <CorrectionLog log={{ items: [], total: 0 }} page={1} path="/c" policy={undefined} />,
  frame: (
    <>
      <SkipLink />
      <Masthead name="" tagline="" nav={settings.nav} />
      <Footer settings={settings} />
    </>
  ),
  'retracted story': <RetractionPage retraction={{ reason: '', retractedAt: at }} {...onward} />,
  'missing page': (
    <StatusPage code="404" title={failureMessages['404'].title} {...onward}>
      {failureMessages['404'].text}
    </StatusPage>
  ),
}

const heard = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder']

const likeWords = /^[A-Z][a-z]|[A-Za-z] [A-Za-z]/

/** Everything that readers read or hear, also from elements; times are written by the locale. */
function toTexts(container: HTMLElement): string[] {
  const elements = [...container.querySelectorAll('*')].filter((element) => !element.closest('time, script'))
  const texts = elements.flatMap((element) =>
    [...element.childNodes].flatMap((node) => (node instanceof Text ? node.data : [])),
  )
  const attributes = elements.flatMap((element) => heard.flatMap((name) => element.getAttribute(name) ?? []))
  const data = elements.flatMap(({ attributes }) =>
    [...attributes].flatMap(({ name, value }) =>
      name.startsWith('data-') && likeWords.test(toOwnText(value)) ? value : [],
    ),
  )
  return [...texts, ...attributes, ...data]
}

/** Names; and days, which the locale writes. */
const sameEverywhere = /^(Bluesky|python|January \d+, 2026)$/

describe('in another language', () => {
  it.each(Object.entries(views))('no word of English is left: %s', (_, view) => {
    const texts = toTexts(render(view).container)
    expect(texts.filter((text) => text.includes('⟦')).length).toBeGreaterThan(0)
    const left = texts.map((text) => toOwnText(text).trim()).filter((text) => /[a-z]/i.test(text))
    expect(left.filter((text) => !sameEverywhere.test(text))).toEqual([])
  })
})
