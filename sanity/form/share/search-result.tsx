import type { PageFacts } from './page-facts.ts'
import { placeLimits } from './place-limits.ts'
import { Result } from './preview-style.ts'
import { toCut } from './to-cut.ts'

/** "https://news.example/news/fab-boom" → "https://news.example › news › fab-boom" */
function toCrumbs(address: string): string {
  const url = URL.parse(address)
  return url ? [url.origin, ...url.pathname.split('/').filter(Boolean)].join(' › ') : address
}

/** A page as a search engine lists it. */
export function SearchResult({ facts, width }: { facts: PageFacts; width: 'desktop' | 'phone' }) {
  const limits = placeLimits[width]
  return (
    <Result data-width={width}>
      <p data-part="site">{facts.siteName}</p>
      <p data-part="url">{decodeURI(toCrumbs(facts.url))}</p>
      <p data-part="title">{toCut(facts.title, limits.title).text}</p>
      <p data-part="description">{toCut(facts.description, limits.description).text}</p>
    </Result>
  )
}
