import { Readable } from 'node:stream'
import { ErrorLevel, SitemapStream, streamToPromise, type SitemapItemLoose } from 'sitemap'
import { toXmlText } from '../xml-text.ts'

const namespaces = { image: true, news: true, video: false, xhtml: false }
/** The library refuses to write a list of nothing, which is what an empty site has. */
const empty = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>`

/** One address with what is known of it; times are ISO. */
export type SitemapEntry = Pick<SitemapItemLoose, 'url' | 'lastmod' | 'img' | 'news'>

/** A sitemap as XML; addresses are absolute. Throws for what the protocol has no place for. */
export async function writeSitemap(entries: SitemapEntry[]): Promise<string> {
  if (entries.length === 0) return empty
  const stream = new SitemapStream({ xmlns: namespaces, level: ErrorLevel.THROW })
  const xml = await streamToPromise(Readable.from(entries).pipe(stream))
  return toXmlText(xml.toString())
}
