import 'server-only'
import type { View } from '@/lib/content/view'
import { toEditHref } from '@/lib/preview/edit-href'
import { getMainDocument } from '@/lib/preview/get-main-document'
import { previewLake } from '@/lib/preview/preview-lake'

/** Where the Studio edits what the page at this path is made of; `null` when that is no one document, or not known now. */
export async function getEditHref(path: string, view: View): Promise<string | null> {
  if (previewLake === null) return null
  const document = await getMainDocument(previewLake.client, path, view).catch(() => null)
  return document && toEditHref(document)
}
