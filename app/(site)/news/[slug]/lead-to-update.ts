import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { answerMissing } from '@/app/answer-missing'
import { toPagePath } from '@/lib/content/listing/pagination'
import { toAnchor } from '@/lib/content/live-update/anchor'
import { getUpdateIds } from '@/lib/content/live-update/load'
import { toUpdatePage } from '@/lib/content/live-update/update-pages'
import { toPath } from '@/lib/content/registry'
import type { View } from '@/lib/content/view'

/** Leads to the page of its story on which an update stands now; ends as not found where there is none. */
export async function leadToUpdate(slug: string, id: string, view?: View): Promise<never> {
  const story = toPath('article', slug)
  const ids = await getUpdateIds(slug, view)
  if (!ids) return answerMissing(story, view)
  const position = ids.indexOf(id)
  if (position < 0) notFound()
  redirect(`${toPagePath(story, toUpdatePage(position))}#${toAnchor(id)}`)
}
