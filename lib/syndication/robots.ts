import { toAbsoluteUrl } from '../seo.ts'

/**
 * What crawlers are told. Drafts are not named here: whoever finds one has to read there that it is not to be listed, and
 * may ask for it.
 */
export function toRobots(siteUrl: string): string {
  const sitemaps = ['/sitemap.xml', '/news-sitemap.xml'].map((path) => toAbsoluteUrl(siteUrl, path))
  return ['User-agent: *', 'Disallow: /api/', '', ...sitemaps.map((url) => `Sitemap: ${url}`), ''].join('\n')
}
