import { notFound } from 'next/navigation'
import { toDocumentResponse } from '@/lib/syndication/document'
import { parsePartName, toPartNames, toPartPath } from '@/lib/syndication/sitemap/sitemap-parts'
import { toSitemapDocument } from '@/lib/syndication/sitemap/to-sitemap-document'
import { getEntries } from './get-entries'

type Context = { params: Promise<{ file: string }> }

export const generateStaticParams = () =>
  toPartNames(0).map((name) => ({ file: toPartPath(name).replace('/sitemaps/', '') }))

/** One file of the sitemap. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const [, name = ''] = /^(.+)\.xml$/.exec((await params).file) ?? []
  const part = parsePartName(name) ?? notFound()
  return toDocumentResponse(await toSitemapDocument(await getEntries(part)))
}
