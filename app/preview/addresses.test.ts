import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parseAddress } from './addresses'

/** Pages that the front sends in place of others, the one that finds nothing, and what the reader's device keeps: no previews of them. */
const withoutPreview = /^(status\/|\[\.\.\.path\]\/|saved\/|offline\/)/

const samples: Record<string, [address: string, kind: string, slug: string, page?: string]> = {
  'page.tsx': ['/', 'home', ''],
  '[slug]/page.tsx': ['/ai', 'sectionOrPage', 'ai'],
  '[slug]/page/[page]/page.tsx': ['/ai/page/2', 'sectionOrPage', 'ai', '2'],
  'authors/[slug]/page.tsx': ['/authors/ada', 'author', 'ada'],
  'authors/[slug]/page/[page]/page.tsx': ['/authors/ada/page/2', 'author', 'ada', '2'],
  'corrections/log/page.tsx': ['/corrections/log', 'corrections', ''],
  'corrections/log/page/[page]/page.tsx': ['/corrections/log/page/2', 'corrections', '', '2'],
  'news/[slug]/page.tsx': ['/news/h200', 'article', 'h200'],
  'news/[slug]/page/[page]/page.tsx': ['/news/h200/page/2', 'article', 'h200', '2'],
  'news/[slug]/updates/[id]/page.tsx': ['/news/h200/updates/u1', 'update', 'h200', 'u1'],
  'tech/page.tsx': ['/tech', 'allStories', ''],
  'tech/page/[page]/page.tsx': ['/tech/page/2', 'allStories', '', '2'],
  'tech/[category]/page.tsx': ['/tech/phones', 'category', 'phones'],
  'tech/[category]/page/[page]/page.tsx': ['/tech/phones/page/2', 'category', 'phones', '2'],
  'topics/[slug]/page.tsx': ['/topics/asml', 'topic', 'asml'],
  'topics/[slug]/page/[page]/page.tsx': ['/topics/asml/page/2', 'topic', 'asml', '2'],
}

describe('parseAddress', () => {
  it('knows every page of the site', () => {
    const pages = readdirSync(path.join('app', '(site)'), { recursive: true, encoding: 'utf8' })
      .map((file) => file.split(path.sep).join('/'))
      .filter((file) => /(^|\/)page\.tsx$/.test(file) && !withoutPreview.test(file))
    expect(Object.keys(samples).sort()).toEqual(pages.sort())
  })

  it.each(Object.entries(samples))('%s', (_file, [address, kind, slug, page]) => {
    expect(parseAddress(address)).toEqual({ kind, slug, page })
  })

  it.each(['/news/a/b', '/a/b', '/a/page/2/3', '/authors/a/page'])('%s is no page', (address) => {
    expect(parseAddress(address)).toBeNull()
  })
})
