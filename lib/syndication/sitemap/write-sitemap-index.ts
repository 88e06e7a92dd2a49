import { Readable } from 'node:stream'
import { SitemapIndexStream, streamToPromise } from 'sitemap'

/** An index of sitemaps as XML; addresses are absolute, one at least. */
export async function writeSitemapIndex(urls: string[]): Promise<string> {
  const stream = Readable.from(urls.map((url) => ({ url }))).pipe(new SitemapIndexStream())
  return (await streamToPromise(stream)).toString()
}
