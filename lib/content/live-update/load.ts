import 'server-only'
import { loadQuery } from '../load-query.ts'
import type { View } from '../view.ts'
import type { UpdatePage } from './query.ts'
import { toUpdateRange } from './update-pages.ts'

/** One page of a story's updates; pages count from 1. `null` without a story. */
export function getUpdatePage(slug: string, page: number, view?: View): Promise<UpdatePage | null> {
  return loadQuery('live-updates', { slug, ...toUpdateRange(page) }, view)
}

/** Ids of all updates of a story, in the order of its pages; `null` without a story. */
export function getUpdateIds(slug: string, view?: View): Promise<string[] | null> {
  return loadQuery('live-update-ids', { slug }, view)
}
