import { createEditorClient, type LakeAccess } from './listeners.ts'
import { comparePublishing } from './publish-to-visible.ts'
import { toTable } from './report.ts'
import { countStalePages } from './stale-pages.ts'

type Parts = {
  siteUrl: string
  bareUrl: string
  /** Path of the story that is published over and over. */
  article: string
  lake: LakeAccess
  log(line: string): void
  print(text: string): void
}

/** How soon readers see what was published, and whether any page is late. Changes what is in the lake. */
export async function measureFreshness({
  siteUrl,
  bareUrl,
  article,
  lake,
  log,
  print,
}: Parts): Promise<void> {
  const client = createEditorClient(lake)
  const slug = article.slice('/news/'.length)
  const id = await client.fetch<string>('*[_type == "article" && slug.current == $slug][0]._id', { slug })
  print('\nPublish to visible, alone and beside 32 readers of the page\n')
  print(toTable(await comparePublishing({ siteUrl, bareUrl, article, client, id }, log)))
  print('\nPages that did not show a change at the first request after its acknowledgement\n')
  print(toTable(await countStalePages({ siteUrl, client, slug }, log)))
}
