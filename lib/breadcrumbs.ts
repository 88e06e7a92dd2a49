import type { Article } from './content/article/query.ts'
import { words } from './words/words.ts'

/** One step on the way from the front page. */
export type Crumb = { href: string; label: string }

const frontPage: Crumb = { href: '/', label: words.site.frontPage }

const toCrumb = ({ href, title }: { href: string; title: string }): Crumb => ({ href, label: title })

/** The steps to a page whose ancestors, outermost first, are these. */
export function toTrail(...ancestors: { href: string; title: string }[]): Crumb[] {
  return [frontPage, ...ancestors.map(toCrumb)]
}

/** Front page, section, category. */
export function toArticleTrail({ section, category }: Pick<Article, 'section' | 'category'>): Crumb[] {
  return toTrail(section, category)
}
