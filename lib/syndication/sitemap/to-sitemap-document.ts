import type { MachineDocument } from '../document.ts'
import { toNewest } from '../newest.ts'
import { writeSitemap, type SitemapEntry } from './write-sitemap.ts'

/** A sitemap with the time of the newest change that it tells of. */
export async function toSitemapDocument(entries: SitemapEntry[]): Promise<MachineDocument> {
  const times = entries.map(({ lastmod, news }) => lastmod ?? news?.publication_date ?? null)
  return { body: await writeSitemap(entries), type: 'application/xml', changedAt: toNewest(times) }
}
