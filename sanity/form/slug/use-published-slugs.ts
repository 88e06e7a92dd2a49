import { getPublishedId, useEditState } from 'sanity'
import type { SlugState } from './slug-history.ts'
import { toSlugState } from './to-slug-state.ts'

/** What readers find a document under now, from the `_id` of any of its editions; `ready` once that is known. */
export function usePublishedSlugs(id: string, type: string): { ready: boolean; published: SlugState } {
  const { published, ready } = useEditState(getPublishedId(id), type)
  return { ready, published: toSlugState(published) }
}
