import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { markdownToPortableText } from '@portabletext/markdown'
import { articleQuery } from '../../../lib/content/article/query.ts'
import { runQuery } from '../../../lib/content/run-query.ts'
import { sectionsQuery } from '../../../lib/content/section/query.ts'
import { settingsQuery } from '../../../lib/content/settings/query.ts'
import { sitemapNewestQuery } from '../../../lib/content/sitemap/query.ts'
import { toLlmsText } from '../../../lib/syndication/markdown/to-llms-text.ts'
import { toStoryMarkdown } from '../../../lib/syndication/markdown/to-story-markdown.ts'
import { makeArticle, makeLiveUpdate, toReference } from '../../fixtures/documents.ts'
import { makeHostileBody } from '../../fixtures/hostile-body.ts'
import { startPublication, type Publication } from '../../fixtures/start-publication.ts'
import { siteUrl } from './publish-feed.ts'

let publication: Publication

beforeAll(async () => {
  publication = await startPublication()
})
afterAll(() => publication.close())

const getSite = async () => ({
  siteUrl,
  settings: (await runQuery(publication.reader, settingsQuery, {})).data,
})

async function getMarkdown(slug: string): Promise<string> {
  const { data } = await runQuery(publication.reader, articleQuery, { slug })
  if (!data) throw new Error(`No story ${slug}`)
  return toStoryMarkdown(data, await getSite())
}

describe('a story as Markdown', () => {
  let text: string

  beforeAll(async () => {
    const { asset, put } = publication
    await put(
      makeArticle('story', asset, {
        title: 'What *this* costs: # 1 [really]',
        standfirst: 'Five <b>billion</b>.',
        kind: 'live',
        updatedAt: '2026-01-11T09:00:00Z',
        dateline: 'Taipei',
        authors: [toReference('ana', 'a'), toReference('ben', 'b')],
        body: makeHostileBody(asset),
        corrections: [{ _type: 'correction', _key: 'c', text: 'It was five.', date: '2026-01-12T10:00:00Z' }],
      }),
    )
    await put(makeLiveUpdate('u1', 'story', { headline: 'It begins' }))
    text = await getMarkdown('story')
  })

  it('opens with headline, standfirst and facts', () => {
    const [head = ''] = text.split('TAIPEI')
    expect(head).toMatch(/^# What \\\*this\\\* costs: # 1 /)
    for (const part of [
      `[ana](${siteUrl}/authors/ana), [ben](${siteUrl}/authors/ben)`,
      '- Live · chips · fabs',
      '- Published: January 10, 2026 at 8:00 AM UTC',
      '- Updated: January 11, 2026 at 9:00 AM UTC',
      `(${siteUrl}/news/story)`,
      '![A wafer under a lamp](http',
    ])
      expect(head).toContain(part)
  })

  it('has every block, with absolute addresses and none that is unsafe', () => {
    for (const part of [
      'TAIPEI (Dateline) — A ',
      '## Before the first paragraph.',
      '**strong words**',
      `[in](${siteUrl}/chips)`,
      'noted[^1]',
      '- A point',
      '> Quoted',
      'A caption A credit',
      '![In the gallery](http',
      '> Lifted out',
      '> — Somebody',
      '````ts\nif (a  < b) {\n  x = "```"\n}\n````',
      '| Year | Sold |',
      '> **In short**\n>\n> A fact.',
      '> [!WARNING]\n> Take care.',
      '[YouTube: A video](https://www.youtube.com/watch?v=abcdefg&t=1)',
      '\n---\n',
      '[^1]: A remark of our own.',
      '## Correction\n\n- January 12, 2026: It was five.',
      '## Updates\n\n### It begins',
    ])
      expect(text).toContain(part)
    expect(text).not.toMatch(/javascript:|json:object|\]\(\//)
  })

  it('says to a parser what the editors wrote', () => {
    const blocks = markdownToPortableText(text)
    const [first] = blocks
    expect(first).toMatchObject({ style: 'h1', children: [{ text: 'What *this* costs: # 1 [really]' }] })
    const styles = blocks.map((block) => block.style)
    expect(styles.filter((style) => style === 'h1')).toHaveLength(1)
    expect(blocks).toContainEqual(
      expect.objectContaining({ _type: 'code', code: 'if (a  < b) {\n  x = "```"\n}' }),
    )
    expect(JSON.stringify(blocks)).toContain('5 < 6 | 7')
  })
})

describe('llms.txt', () => {
  const getNewest = async () => (await runQuery(publication.reader, sitemapNewestQuery, { end: 12 })).data

  it('names the publication, its parts, and the Markdown of its stories', async () => {
    const { data: sections } = await runQuery(publication.reader, sectionsQuery, {})
    const text = toLlmsText({ site: await getSite(), sections, stories: await getNewest() })
    expect(text).toMatch(/^# Dateline\n\n> /)
    expect(text).toContain('## Sections\n\n')
    expect(text).toContain(`](${siteUrl}/chips): All of chips`)
    expect(text).toContain(`](${siteUrl}/news/story.md): Five`)
    expect(text).toContain(`[JSON Feed](${siteUrl}/feed.json)`)
    const links = [...text.matchAll(/^- \[.*\]\(([^)]*)\)/gm)].map(([, url]) => url)
    expect(links.filter((url) => !url?.startsWith(`${siteUrl}/`))).toEqual([])
    expect(links.length).toBeGreaterThan(5)
  })

  it('leaves out what search engines are not to find here', async () => {
    const { asset, put } = publication
    await put(
      makeArticle('hidden', asset, { seo: { _type: 'seo', noindex: true } }),
      makeArticle('elsewhere', asset, { seo: { _type: 'seo', canonical: 'https://other.example/a' } }),
      makeArticle('embargoed', asset, { publishedAt: '2999-01-01T00:00:00Z' }),
    )
    const stories = await getNewest()
    expect(stories.map(({ _id }) => _id)).toEqual(expect.arrayContaining(['hidden', 'elsewhere']))
    const text = toLlmsText({ site: await getSite(), sections: [], stories })
    expect(text).toContain('/news/story.md')
    expect(text).not.toMatch(/hidden|elsewhere|embargoed/)
  })

  it('is whole without a story', async () => {
    const text = toLlmsText({ site: await getSite(), sections: [], stories: [] })
    expect(text).toMatch(/^# Dateline\n/)
    expect(text).not.toContain('## Sections')
  })
})
