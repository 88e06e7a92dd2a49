import type { Article } from '../../content/article/query.ts'
import { toDateText, toDateTimeText } from '../../dates.ts'
import type { Site } from '../../json-ld/site.ts'
import { toAbsoluteUrl } from '../../seo.ts'
import { words } from '../../words/words.ts'
import { toLine, type Block, type Words } from './blocks.ts'
import { toBodyMarkdown } from './to-body-markdown.ts'
import { toPicture } from './to-markdown-blocks.ts'
import { writeMarkdown } from './write-markdown.ts'

const item = (...line: Words[]) => toLine(line, { listItem: 'bullet' })

const toNames = (authors: { name: string; href: string }[], siteUrl: string) =>
  authors.flatMap(({ name, href }, index): Words[] => [
    ...(index > 0 ? [words.story.between] : []),
    { text: name, href: toAbsoluteUrl(siteUrl, href) },
  ])

function toFacts(
  { authors, section, category, publishedAt, updatedAt, seo, href, kind }: Article,
  siteUrl: string,
) {
  const source = seo.canonical ?? toAbsoluteUrl(siteUrl, href)
  const subjects = [...(kind === 'news' ? [] : [words.story.kinds[kind]]), section.title, category.title]
  return [
    ...(authors.length > 0 ? [item(...toNames(authors, siteUrl))] : []),
    item(subjects.join(' · ')),
    item(`${words.story.published}: ${toDateTimeText(publishedAt)}`),
    ...(updatedAt ? [item(`${words.story.updated}: ${toDateTimeText(updatedAt)}`)] : []),
    item(`${words.syndication.source}: `, { text: source, href: source }),
  ]
}

function toHead(article: Article, siteUrl: string): Block[] {
  return [
    toLine([article.title], { style: 'h1' }),
    ...(article.standfirst ? [toLine([article.standfirst], { style: 'blockquote' })] : []),
    ...toFacts(article, siteUrl),
    ...toPicture(article.cover),
  ]
}

function toCorrections({ corrections }: Article): Block[] {
  if (corrections.length === 0) return []
  const lines = corrections.map(({ date, text }) => words.syndication.correction(toDateText(date), text))
  return [
    toLine([words.story.corrections(lines.length)], { style: 'h2' }),
    ...lines.map((line) => item(line)),
  ]
}

function toUpdates({ updates }: Article, { siteUrl, settings }: Site): string[] {
  if (updates.length === 0) return []
  const surroundings = { siteUrl, siteName: settings.name, dateline: null }
  const texts = updates.map(({ headline, publishedAt, author, body }) => {
    const line = [`${toDateTimeText(publishedAt)}, `, ...toNames([author], siteUrl)]
    const head = writeMarkdown([toLine([headline], { style: 'h3' }), toLine(line)])
    return `${head}\n\n${toBodyMarkdown(body, surroundings)}`
  })
  return [writeMarkdown([toLine([words.syndication.updates], { style: 'h2' })]), ...texts]
}

/** A story as Markdown, for programs that read: facts first, then the text, corrections and the newest updates. */
export function toStoryMarkdown(article: Article, site: Site): string {
  const { siteUrl, settings } = site
  const surroundings = { siteUrl, siteName: settings.name, dateline: article.dateline }
  const parts = [
    writeMarkdown(toHead(article, siteUrl)),
    toBodyMarkdown(article.body, surroundings),
    writeMarkdown(toCorrections(article)),
    ...toUpdates(article, site),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}
