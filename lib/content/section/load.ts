import 'server-only'
import { loadQuery } from '../load-query.ts'
import type { View } from '../view.ts'
import type { Section } from './query.ts'

/** One section, or `null`. */
export function getSection(slug: string, view?: View): Promise<Section | null> {
  return loadQuery('section', { slug }, view)
}

/** Every section in the editors' order. */
export function getSections(view?: View): Promise<Section[]> {
  return loadQuery('sections', {}, view)
}
